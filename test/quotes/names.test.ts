import { article, speakerOf } from './speaker-of.ts';

describe('given an office beside a name', () => {
  const station = 'The Officer Commanding Plover Police Station (OCS) Otieno Barasa came.';
  it.each([
    ['letters in brackets between them', station, '“We wait,” Barasa said.', 'Otieno Barasa'],
    ['letters in brackets, and then those letters', station, '“We wait,” the OCS said.', 'Otieno Barasa'],
    [
      'a branch in brackets between them',
      'Deputy Commissioner of Police (East) Asha Menon came.',
      '“We wait,” Menon said.',
      'Asha Menon',
    ],
    [
      'an office of two words in one',
      'Sub-Inspector Asha Menon came.',
      '“We wait,” Menon said.',
      'Asha Menon',
    ],
    [
      'the body that is led between them',
      'President of the Fishers’ Association Ana Ruiz came.',
      '“We wait,” Ruiz said.',
      'Ana Ruiz',
    ],
  ])('with %s, when they speak, then the name holds no office', (_, first, then, name) => {
    expect(speakerOf(article(first, then), 'We wait')).toBe(name);
  });
});

describe('given a title that is a first name too', () => {
  it.each([
    ['Col Needham keeps the shop.', 'Col Needham', 'Col Needham'],
    ['Col Needham keeps the shop.', 'Needham', 'Col Needham'],
    ['Baba Danjuma keeps the shop.', 'Danjuma', 'Baba Danjuma'],
    ['Prince Okello keeps the shop.', 'Okello', 'Prince Okello'],
    ['Junior Okello keeps the shop.', 'Junior Okello', 'Junior Okello'],
  ])('when one name only follows it ("%s"), then it is part of the name', (first, then, name) => {
    expect(speakerOf(article(first, `“We wait,” ${then} said.`), 'We wait')).toBe(name);
  });

  it.each([
    ['Col Rupert Vane came.', 'Col Vane', 'Rupert Vane'],
    ['Baba Joe Okello came.', 'Okello', 'Joe Okello'],
    ['Maj Vane came.', 'Maj Vane', 'Vane'],
  ])('when it stands before a full name or is a rank alone ("%s"), then it is none', (first, then, name) => {
    expect(speakerOf(article(first, `“We wait,” ${then} said.`), 'We wait')).toBe(name);
  });
});

describe('given a name with an apostrophe or a hyphen', () => {
  it.each([
    [
      'the last name behind a Luo apostrophe',
      'Beryl Achieng’ Oduor sells fish.',
      'Oduor',
      'Beryl Achieng’ Oduor',
    ],
    ['both names around it', 'Beryl Achieng’ Oduor sells fish.', 'Achieng’ Oduor', 'Beryl Achieng’ Oduor'],
    ['one whose union is spoken of', 'Grace Anyango’s Union lost a boat.', 'Anyango', 'Grace Anyango'],
    ['the second part of a double surname', 'Ana Ruiz-Stone runs the port.', 'Ms Stone', 'Ana Ruiz-Stone'],
    ['the first part of a double surname', 'Ana Ruiz-Stone runs the port.', 'Ruiz', 'Ana Ruiz-Stone'],
    [
      'another whose whole surname it is',
      'Ana Ruiz-Stone runs the port. Jo Stone runs the ferry.',
      'Stone',
      'Jo Stone',
    ],
  ])('by %s, when they speak, then it is that person', (_, first, then, name) => {
    expect(speakerOf(article(first, `“We wait,” ${then} said.`), 'We wait')).toBe(name);
  });
});

describe('given words before a name that are none of it', () => {
  it.each([
    ['an adjective', 'Ivo Brandt won the cup. Modest Ivo shrugged.', 'Ivo', 'Ivo Brandt'],
    ['a rank with a number', 'CPO2 Karl Ruiz came home.', 'Ruiz', 'Karl Ruiz'],
    ['a player’s place', 'Plover centre Tavake Manu limped off.', 'he', 'Tavake Manu'],
    ['a role, and another behind it', 'The winger, Karl Ruiz, a baker, came.', 'the winger', 'Karl Ruiz'],
    ['a role, and that other', 'The winger, Karl Ruiz, a baker, came.', 'the baker', 'Karl Ruiz'],
  ])('when it is %s, then the speaker has the name alone', (_, first, then, name) => {
    const text = article(`${first} Then it rained.`, `“We wait,” ${then} said.`);

    expect(speakerOf(text, 'We wait')).toBe(name);
  });

  it('when it is a surname in "-ing" behind a given name, then it stays', () => {
    const text = article('Ana Fielding runs the port.', '“We wait,” Fielding said.');

    expect(speakerOf(text, 'We wait')).toBe('Ana Fielding');
  });
});

describe('given a couple with one surname', () => {
  it('when "Ana and Karl Ruiz" stands first, then Ana bears it too', () => {
    const text = article(
      'Ana and Karl Ruiz have run the inn for years.',
      '“People come for the pies,” says Ana, 61.',
    );
    expect(speakerOf(text, 'People come')).toBe('Ana Ruiz');
  });

  it('when another Ana is named in full, then she is not mixed up with her', () => {
    const text = article(
      'Ana Vale came. Ana and Karl Ruiz were away.',
      '“People come for the pies,” said Ana Vale.',
    );
    expect(speakerOf(text, 'People come')).toBe('Ana Vale');
  });
});
