import { article, speakerOf } from './speaker-of.ts';

describe('given somebody named in full once and in part later', () => {
  it.each([
    [
      'a surname that is a place of work too',
      'Carol Mills opened the meeting.',
      '“We wait,” Mills said.',
      'Carol Mills',
    ],
    [
      'a first name that is a title too',
      'Don Pellow, who ran the mine, spoke.',
      '“We wait,” Pellow said.',
      'Don Pellow',
    ],
    [
      'a first name that is a noun too',
      'Strategist Guy Tarrant spoke.',
      '“We wait,” Tarrant said.',
      'Guy Tarrant',
    ],
    [
      'a family name that comes first',
      'Lim Hui Fen runs the line.',
      '“We wait,” Ms Lim said.',
      'Lim Hui Fen',
    ],
    [
      'a family name first behind an office',
      'Senior Minister of State for Works Goh Wei Sheng spoke.',
      '“We wait,” Mr Goh said.',
      'Goh Wei Sheng',
    ],
    [
      'an honorific with the first name',
      'Ratu Josefa Koroi spoke.',
      '“We wait,” Ratu Josefa said.',
      'Josefa Koroi',
    ],
    [
      'initials, the first of them I',
      'Pa I. K. Danjuma, 81, spoke.',
      '“We wait,” Danjuma said.',
      'I. K. Danjuma',
    ],
    [
      'initials without stops',
      'Contacted, A K M Hafizul spoke.',
      '“We wait,” Hafizul said.',
      'A K M Hafizul',
    ],
    [
      'a title inside the name',
      'Datuk Rosman Haji Mat Salleh spoke.',
      '“We wait,” he said.',
      'Rosman Haji Mat Salleh',
    ],
    [
      'an office in capitals before the name',
      'Roads CS Naomi Cherop spoke.',
      '“We wait,” the CS said.',
      'Naomi Cherop',
    ],
    [
      'a seat in parliament behind the name',
      'Carys Bevan-Pugh MS spoke.',
      '“We wait,” she said.',
      'Carys Bevan-Pugh',
    ],
    [
      'a title that only the article explains',
      'Tumuaki Aroha Te Rangi spoke to the school. Later the tumuaki left.',
      '“We wait,” Te Rangi said.',
      'Aroha Te Rangi',
    ],
    [
      'a description that opens the sentence',
      'Mum-of-two Kelly-Ann Dodd spoke.',
      '“We wait,” she said.',
      'Kelly-Ann Dodd',
    ],
    [
      'a slip of one letter',
      'Teresa McClenaghan spoke.',
      '“We wait,” McClenagan said.',
      'Teresa McClenaghan',
    ],
    [
      'a nickname',
      'Rep. Hugh B. "Bobby" Starling spoke.',
      '“We wait,” Bobby Starling said.',
      'Hugh B. "Bobby" Starling',
    ],
  ])(
    'with %s, when it comes to the short form, then the speaker has the full name',
    (_, first, then, name) => {
      expect(speakerOf(article(first, then), 'We wait')).toBe(name);
    },
  );

  it('when two share the surname, then each keeps a name of their own', () => {
    const text = article(
      'Nora Quill and Walt Quill both want the seat.',
      '“It leaks,” Nora Quill said.',
      '“It does not,” Walt Quill said.',
    );

    expect(speakerOf(text, 'It leaks')).toBe('Nora Quill');
    expect(speakerOf(text, 'It does not')).toBe('Walt Quill');
  });
});

describe('given a body named in full once and in part later', () => {
  it.each([
    [
      'a name with "and"',
      'The Exford and Brey Water Trust met.',
      'The trust said it was “content”.',
      'Exford and Brey Water Trust',
    ],
    [
      'a body that many own',
      'The Farmers’ Collective met.',
      'The Collective said it was “content”.',
      'Farmers’ Collective',
    ],
    [
      'a commission on a subject',
      'The Commission on River Levels met.',
      'The commission said it was “content”.',
      'Commission on River Levels',
    ],
    [
      'the noun that it is called by',
      'Tenants First, a charity which advises renters, met.',
      'The charity said it was “content”.',
      'Tenants First',
    ],
    [
      'its initials',
      'The Northmoor Airport Authority met.',
      'The NAA said it was “content”.',
      'Northmoor Airport Authority',
    ],
    [
      'an Irish article',
      'The inspector of An Bord Uisce met them.',
      'An Bord Uisce said it was “content”.',
      'An Bord Uisce',
    ],
    [
      'its name in a role alone',
      'Union of Ferry Pilots president Ana Ruiz left.',
      'The union said it was “content”.',
      'Union of Ferry Pilots',
    ],
    [
      'its name in that of an article alone',
      'A Brexford Evening Times article came out.',
      'The Times called it “content”.',
      'Brexford Evening Times',
    ],
  ])('with %s, when it speaks, then the speaker has the full name', (_, first, then, name) => {
    expect(speakerOf(article(first, then), 'content')).toBe(name);
  });
});
