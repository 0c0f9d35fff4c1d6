import { article, speakerOf } from './speaker-of.ts';

describe('given a noun that stands for somebody named', () => {
  it.each([
    [
      'the initials of the office',
      'Superintendent of Police Vikram Rawat came.',
      '“We ran,” the SP said.',
      'Vikram Rawat',
    ],
    [
      'a word said for the office',
      'Company chairman Reuben Tace came.',
      '“We ran,” the boss said.',
      'Reuben Tace',
    ],
    [
      'one of two offices',
      'The Tánaiste and Minister for Health, Tadhg Mac Rory, came.',
      '“We ran,” the Tánaiste said.',
      'Tadhg Mac Rory',
    ],
    [
      'a foreign title',
      'The Omanhene of Asenta, Nana Kofi Ofori, came.',
      '“We ran,” the Omanhene said.',
      'Kofi Ofori',
    ],
    ['an age', 'Norah Kassim has a stall.', '“We ran,” said the 58-year-old stallholder.', 'Norah Kassim'],
    [
      'an age before the name',
      'The girl, nine-year-old Isla Penrow, came.',
      '“We ran,” the nine-year-old said.',
      'Isla Penrow',
    ],
    ['a rank cut short', 'Insp Fadhil Razak came.', '“We ran,” the inspector said.', 'Fadhil Razak'],
    ['a chair', 'The panel, chaired by Omar Pell, met.', '“We ran,” the chairman told her.', 'Omar Pell'],
    ['a surname told', 'A cleaner surnamed Leung came.', '“We ran,” the cleaner said.', 'Leung'],
    ['a portfolio', 'State minister for Lands Ana Ruiz came.', '“We ran,” the minister said.', 'Ana Ruiz'],
    ['a daughter', 'Jo Roy has a daughter, Ana Ruiz, who is eight.', '“We ran,” the girl said.', 'Ana Ruiz'],
    ['a grandmother', 'Jo Roy came. Her grandmother drove.', '“We ran,” the old woman said.', 'grandmother'],
    ['a judge of a town', 'The judge, Ana Ruiz of Plover, came.', '“We ran,” the judge said.', 'Ana Ruiz'],
    [
      'an epithet',
      'Chief Tamuno Briggs, a former lawmaker, came.',
      '“We ran,” the elder statesman said.',
      'Tamuno Briggs',
    ],
    ['a party', 'Gov. Randall Tighe came by helicopter.', 'The Republican said they “ran”.', 'Randall Tighe'],
    [
      'initials in brackets behind the office',
      'The District Chief Executive (DCE), Mr Kwesi Arthur, came.',
      '“We ran,” the DCE said.',
      'Kwesi Arthur',
    ],
    [
      'an office in the first paragraph and a subject in the second',
      'The harbour minister was forced to promise a review of the levy after a long and bruising hour.',
      'Ines Calder, who had been expected to confirm it, stood up. “We ran,” the minister said.',
      'Ines Calder',
    ],
    [
      'a name that somebody gave',
      'A woman who gave her name only as Nurlela held up a telephone.',
      '“We ran,” she said.',
      'Nurlela',
    ],
    [
      'a letter that the paragraph before brings in',
      'Tadeo Brandt made his decision known in a letter to the club.',
      'The letter read: “We ran.”',
      'Tadeo Brandt',
    ],
    [
      'the chief rather than one of whose office the word is a part',
      'The Chief of Asenta, Nana Kofi Ofori, met the District Chief Executive, Mr Kwesi Arthur.',
      '“We ran,” the chief said.',
      'Kofi Ofori',
    ],
    [
      'an office with a complement before the name',
      'The meeting was long.',
      '“We ran,” the chair of governors, Marisol Quane, said.',
      'Marisol Quane',
    ],
    [
      'a first name with an age',
      'Jorun, 9, came with her aunt Marisol Quane.',
      '“We ran,” Jorun said.',
      'Jorun',
    ],
    [
      'a noun before the name at the start of a sentence',
      'Sophomore Ana Ruiz came.',
      '“We ran,” Ruiz said.',
      'Ana Ruiz',
    ],
    [
      'a pronoun for whom a short form of Mohammed begins the name of',
      'The owner, Md Karim Molla, came.',
      '“We ran,” he said.',
      'Md Karim Molla',
    ],
    [
      'a pronoun beside the name of a club',
      'Karl Ruiz saw Plover Bay Rovers lose again. Plover Bay Rovers are last.',
      '“We ran,” he said.',
      'Karl Ruiz',
    ],
    [
      'a noun that no lexicon lists beside its verb',
      'Marisol Quane sat up.',
      '“We ran,” the zitherist said.',
      'Marisol Quane',
    ],
    [
      'a statement from somebody',
      'Fans heard a statement from Marisol Quane.',
      '“We ran,” the statement from Marisol Quane said.',
      'Marisol Quane',
    ],
    [
      'an aside before the pronoun',
      'Marisol Quane sat up.',
      'A nurse, she was due at work. “We ran,” she said.',
      'Marisol Quane',
    ],
  ])('by %s, when it speaks, then it is that person', (_, first, then, name) => {
    expect(speakerOf(article(first, then), 'ran')).toBe(name);
  });

  it('when it is kin of the other of that surname, then it is the one who is left', () => {
    const text = article(
      'Ray Hatcher and Louise Hatcher run the shop.',
      'Louise Hatcher likes it. Her brother calls it “a cave”.',
    );

    expect(speakerOf(text, 'a cave')).toBe('Ray Hatcher');
  });

  it('when the lead tells of somebody whom the next paragraph names, then it is that person', () => {
    const text = article(
      'A farmer who went on cutting turf on a protected bog told a garda that it was “older than the State”, a court has heard.',
      'Peadar Brosnan (71), of Carrowduff, pleaded not guilty.',
    );

    expect(speakerOf(text, 'older than')).toBe('Peadar Brosnan');
  });

  it('when it is somebody of whom the article tells no name, then it stays a description in lower case', () => {
    const text = article(
      'Ana Ruiz opened the bridge.',
      'The contractor, who was fined twice for delay, blamed landslides. “Only locusts stayed away,” he said.',
    );

    expect(speakerOf(text, 'Only locusts')).toBe('contractor');
  });
});

describe('given a pronoun', () => {
  it('when an unnamed person is the subject of the sentence before, then it is that person and nobody named', () => {
    const text = article(
      'Police spokesman Farai Moyo urged calm on Monday.',
      'A tout leaning on an empty minibus laughed at the statement. “Which calm?” he asked.',
    );

    expect(speakerOf(text, 'Which calm')).toBe('tout');
  });

  it('when somebody of the other gender stands nearer, then it passes over them', () => {
    const text = article('Ingrid Solvang spoke first, and she praised Ivar Moen. “He listens,” she said.');

    expect(speakerOf(text, 'He listens')).toBe('Ingrid Solvang');
  });

  it('when a name joined by "and" to another stands behind a preposition, then the subject is meant', () => {
    const text = article(
      'Jim Fowlds said the vote could please friends of Joe Barrow and Bert Sanderling. “It is a different time,” he said.',
    );

    expect(speakerOf(text, 'different time')).toBe('Jim Fowlds');
  });

  it('when it is "they", then it is the people who are spoken of and not what they name', () => {
    const text = article(
      'Several riders said that they had asked their companies for a flat rate. “The app decides,” they said.',
    );

    expect(speakerOf(text, 'The app decides')).toBe('several riders');
  });

  it('when it is "it" after a message, then it is who wrote the message', () => {
    const text = article(
      'Hugo Fairbank, who grew up nearby, sent a message of support. “Please keep my table,” it said.',
    );

    expect(speakerOf(text, 'my table')).toBe('Hugo Fairbank');
  });

  it('when it is "it" after a body, then it is the body and no place', () => {
    const text = article(
      'The wall at Penmoor has been overtopped, the Rivers Authority has confirmed. “Stay away,” it said.',
    );

    expect(speakerOf(text, 'Stay away')).toBe('Rivers Authority');
  });
});

describe('given words whose source is told by the form of the sentence', () => {
  it.each([
    [
      'the doer of a passive',
      'The story, described by the coroner, Ada Stone, as “ran dry”, was told again.',
      'Ada Stone',
    ],
    ['who somebody owns', '“We ran,” said Ada Stone’s brother Tom Stone.', 'Tom Stone'],
    [
      'the subject before a phrase that holds another name',
      'The Harbour Council, in a statement signed by its clerk, Ada Stone, called it “ran dry”.',
      'Harbour Council',
    ],
    [
      'an unnamed source by the fuller description',
      'A senior official came. “We ran,” the official said.',
      'senior official',
    ],
    ['somebody without the number one', 'One trader came late. “We ran,” the trader said.', 'trader'],
  ])('when it is %s, then it is that one', (_, text, name) => {
    expect(speakerOf(article('Many people came to the quay on Monday.', text), 'ran')).toBe(name);
  });
});

describe('given a noun of which more is told behind the words', () => {
  it.each([
    ['the winger', 'whom the paragraph before is about', 'Karl Ruiz'],
    ['a winger', 'somebody who has no name', 'winger'],
  ])('when it is "%s", then it is %s', (noun, _, name) => {
    const text = article(
      'Karl Ruiz limped off the field with a sore knee before the end of the match on Friday.',
      `“We ran,” said ${noun}, who is a doubt for Sunday.`,
    );

    expect(speakerOf(text, 'We ran')).toBe(name);
  });
});

describe('given an unnamed person whom a sentence brings in', () => {
  it.each([
    [
      'A nurse, who asked that her name not be used because she feared for her job, said people still knock.',
      'nurse',
    ],
    ['One caller said she had buried her dog that morning.', 'caller'],
  ])('when "she" follows in "%s", then it is nobody named before', (sentence, speaker) => {
    const text = article('Ana Ruiz chaired the meeting.', `${sentence} “We wait,” she said.`);
    expect(speakerOf(text, 'We wait')).toMatch(new RegExp(`${speaker}$`));
  });

  it('when the noun only opens a sentence about her, then "she" is who was named', () => {
    const text = article('Ana Ruiz lay on a cot.', 'A nurse, she was due at seven. “We wait,” she said.');
    expect(speakerOf(text, 'We wait')).toBe('Ana Ruiz');
  });
});

describe('given a place where people post', () => {
  it('when it stands between, then "he" is whoever posted', () => {
    const text = article(
      'Karl Ruiz left on Friday.',
      'In a post on Instagram that evening, he blamed the hours. “We wait,” he wrote.',
    );
    expect(speakerOf(text, 'We wait')).toBe('Karl Ruiz');
  });
});

describe('given a first paragraph that leaves its source unnamed', () => {
  const text = article(
    'The bell had been off because residents found it rather noisy, the building’s manager told an inquiry.',
    'Karl Ruiz said it was a matter of rust. “We ran,” the manager said.',
  );

  it('when the second names somebody, then that is who is meant', () => {
    expect(speakerOf(text, 'We ran')).toBe('Karl Ruiz');
  });

  it('when somebody is named later who is as old, then that is who is meant', () => {
    const later = article(
      'An 84-year-old widow said she had “seen the lot of them” when her clock was sold in the spring.',
      'Jo Roy, 51, denies it. Ana Ruiz, 84, was in court.',
    );

    expect(speakerOf(later, 'seen the lot')).toBe('Ana Ruiz');
  });
});

describe('given a letter that answers somebody', () => {
  it('when the writer tells of a driver, then it is nobody named', () => {
    const text = article(
      'Sir, — Your correspondent Karl Ruiz asks who pays. The bus was late and the driver told me: “We ran.”',
      'Lena Park, Plover',
    );

    expect(speakerOf(`Letters to the editor\n\n${text}`, 'We ran')).toBe('driver');
  });
});

describe('given a source without a name', () => {
  it.each([
    [
      'a paper writes it with a capital',
      'A Government source spoke later.',
      'Mr Ruiz, the source said, was “rather tired of it”.',
      'government source',
    ],
    [
      'a tabloid calls it an insider',
      'A source close to the band spoke. Ana Ruiz had left.',
      '“They were rather tired of it,” says the insider.',
      'source',
    ],
    [
      'it was somebody',
      'Somebody in back asked Ana Ruiz. She told him.',
      '“I am rather tired of it,” the person said.',
      'somebody',
    ],
  ])('when %s, then a noun for it means nobody who is named', (_, first, then, name) => {
    expect(speakerOf(article(first, then), 'rather tired')).toBe(name);
  });

  it('when a sentence names only whom its subject writes to, then it is the noun', () => {
    const text = article('In a letter to Ana Ruiz, the mayor said it was “rather tired stuff”.');

    expect(speakerOf(text, 'rather tired')).toBe('mayor');
  });
});
