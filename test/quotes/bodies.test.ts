import { article, speakerOf } from './speaker-of.ts';

describe('given a body that nothing but its name tells', () => {
  it.each([
    ['a club by what clubs are called', 'Corran Pumas lost again.'],
    ['a firm by its trade', 'Corran Robotics shut a depot.'],
    ['what "which" is said of', 'Corran Vale, which owns the line, shut it.'],
    ['a ground', 'Plover Wharf was wet.'],
    ['a stretch of land', 'Upper Ashbridge was wet.'],
    ['a stream', 'Gull Creek had risen.'],
  ])('when %s stands between, then a pronoun passes over it', (_, named) => {
    const text = article(`Karl Ruiz saw it all. ${named}`, '“We wait,” he said.');

    expect(speakerOf(text, 'We wait')).toBe('Karl Ruiz');
  });

  it('when "who" is said of the same name, then it is a person', () => {
    const text = article(
      'Karl Ruiz saw it all. Robin Vale, who owns the line, shut it.',
      '“We wait,” he said.',
    );

    expect(speakerOf(text, 'We wait')).toBe('Robin Vale');
  });

  it.each([
    ['the club', 'Plover Bay Rovers lost again.', 'Plover Bay Rovers'],
    ['the company', 'Westmere Foods shut a plant.', 'Westmere Foods'],
    ['the company', 'Corran Vale, which owns the line, shut it.', 'Corran Vale'],
    ['the agency', 'HAMBURG, Oct 30 (Plover Newswire) - The port is closed.', 'Plover Newswire'],
    ['the association', 'President of the Fishers’ Association Ana Ruiz came.', 'Fishers’ Association'],
  ])('when %s speaks behind "%s", then it is the body', (noun, named, body) => {
    expect(speakerOf(article(named, `“We wait,” ${noun} said.`), 'We wait')).toBe(body);
  });

  it.each([
    [
      'a wire is told it',
      'Westmere Foods shut a plant, a clerk told Reuters.',
      'the company',
      'Westmere Foods',
    ],
    [
      'it writes to another',
      'Westmere Foods met. In a letter to the Harbour Board,',
      'the company',
      'Westmere Foods',
    ],
    [
      'it is a charity',
      'Tenants First, a charity which helps, rose. In a letter to the Department,',
      'the charity',
      'Tenants First',
    ],
    ['a group is named beside', 'A group, the Harbour Coalition, met.', 'the group', 'Harbour Coalition'],
    ['the noun is of another kind', 'Plover Nurses Union met.', 'the hospital group', 'hospital group'],
    ['the body would be named by it', 'Westmere Foods shut a plant.', 'the fire service', 'fire service'],
  ])('when %s, then a noun means the right body', (_, told, noun, body) => {
    const text = article(
      told.endsWith(',')
        ? `${told} ${noun} said it would be “slow and rather wet”.`
        : `${told} In reply, ${noun} said it would be “slow and rather wet”.`,
    );

    expect(speakerOf(text, 'rather wet')).toBe(body);
  });

  it('when a body is named only for an analyst of it, then the company is the one that the article is about', () => {
    const text = article(
      'Westmere Foods shut a plant on Monday. Westmere Foods employs 90 people there.',
      'Todd Vance, an analyst at Harbour Securities, was not surprised by it.',
      'Prices rose all year.',
      'The company said it was “slow and rather wet”.',
    );

    expect(speakerOf(text, 'rather wet')).toBe('Westmere Foods');
  });

  it('when a staff report says it, then it is the report', () => {
    expect(speakerOf(article('A staff report put it down to “rust and rain”.'), 'rust')).toBe('staff report');
  });

  it('when the company speaks behind the name of a person, then it is nobody named', () => {
    const text = article('Ada Stone shut the door.', '“We wait,” the company said.');

    expect(speakerOf(text, 'We wait')).toBe('company');
  });

  it.each([['Dr Lena Park'], ['Lena Bridge'], ['Mr Ivo Creek'], ['Ana Pumas'], ['Jo Mining']])(
    'when a title or a given name says that %s is somebody, then the surname speaks for them',
    (named) => {
      const [given, surname] = named.split(' ').slice(-2);
      const text = article(`${named} stood at the gate.`, `“We wait,” ${surname} said.`);

      expect(speakerOf(text, 'We wait')).toBe(`${given} ${surname}`);
    },
  );
});

describe('given an agency in a dateline', () => {
  it('when a pronoun follows, then it is whom the sentence names', () => {
    const text = article(
      'HAMBURG, Oct 30 (Plover Newswire) - Ana Ruiz closed the port on Monday.',
      '“We wait,” she said.',
    );

    expect(speakerOf(text, 'We wait')).toBe('Ana Ruiz');
  });
});

describe('given a body that is named after somebody', () => {
  it.each([
    ['Many came.', 'the Marlow County Sheriff’s Office', 'Marlow County Sheriff’s Office'],
    [
      'The Marlow County Sheriff’s Office closed the road.',
      'the sheriff’s office',
      'Marlow County Sheriff’s Office',
    ],
    ['Many came.', 'St Bride’s Hospital', 'St Bride’s Hospital'],
  ])('behind "%s", when %s speaks, then it has the whole name', (first, spoken, body) => {
    expect(speakerOf(article(first, `“We wait,” ${spoken} said.`), 'We wait')).toBe(body);
  });

  it('when it is the office of a person, then they keep their own name', () => {
    const text = article('Ana Ruiz’s Office was shut.', '“We wait,” Ruiz said.');

    expect(speakerOf(text, 'We wait')).toBe('Ana Ruiz');
  });
});

describe('given a spokesman without a name', () => {
  it.each([
    ['said a spokesman for the diocese', 'spokesman for the diocese'],
    ['a spokesman for Westmere Water said', 'spokesman for westmere water'],
    ['a spokeswoman for the bishop’s office said', 'spokeswoman for the bishop’s office'],
    ['said a spokesperson for Riverway’s', 'spokesperson for riverway’s'],
  ])('when the words are followed by "%s", then whom he speaks for describes him', (said, description) => {
    expect(speakerOf(article('Many came.', `“We wait,” ${said}.`), 'We wait')).toBe(description);
  });

  it.each([
    ['a spokesman for him said', 'spokesman'],
    ['a guard for the diocese said', 'guard'],
    ['a spokeswoman for the council, Ana Ruiz, said', 'Ana Ruiz'],
  ])('when it is "%s", then the body is no part of the description', (said, name) => {
    expect(speakerOf(article('Karl Ruiz came.', `“We wait,” ${said}.`), 'We wait')).toBe(name);
  });
});

describe('given a noun phrase of two parts before the cue', () => {
  it.each([
    ['a woman behind the counter told him', 'woman'],
    ['a friend of his said', 'friend'],
    ['a voice from the back said', 'voice'],
  ])(
    'when the words are followed by "%s", then they are not the last person’s who was named',
    (said, source) => {
      const text = article(
        'The mill closed on Friday. Karl Ruiz, its owner, came into the hall.',
        `“We wait,” ${said}.`,
      );
      expect(speakerOf(text, 'We wait')).toMatch(new RegExp(`^${source}`));
    },
  );
});

describe('given two bodies of different kinds', () => {
  it.each([
    ['the watchdog', 'Council for Water Users', 'Plover Homes'],
    ['the union', 'Federation of Dockers', 'Plover Harbour Board'],
    ['the club', 'Plover Rovers', 'Association of Managers'],
    ['the charity', 'Plover Lido Trust', 'Marlow Homes'],
  ])('when %s speaks, then it is the %s and not the %s', (noun, body, other) => {
    const text = article(
      `The ${other} met on Monday. Many hoped that the ${other} would pay.`,
      `The ${body} had asked for help. The ${other} refused.`,
      `“We wait,” ${noun} said.`,
    );

    expect(speakerOf(text, 'We wait')).toBe(body);
  });

  it('when the headline names the company too, then the company is still the one named last', () => {
    const text = [
      'Marlowpay fined over outage',
      'The Payments Authority met on Monday. The Payments Authority fined the firm.',
      'Marlowpay accepted the findings. “We wait,” said the company.',
    ].join('\n\n');

    expect(speakerOf(text, 'We wait')).toBe('Marlowpay');
  });
});
