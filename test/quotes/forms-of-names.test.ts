import { article, speakerOf } from './speaker-of.ts';

describe('given a title or an office before a name', () => {
  it.each([
    ['a term of respect', 'Ouma Lena Plaatjies carries water.', 'Ouma Lena', 'Lena Plaatjies'],
    ['an honour with a pronoun', 'His Royal Highness, Alhaji Yakubu Sani, came.', 'he', 'Yakubu Sani'],
    ['an advocate’s', 'State Counsel Shirani Ratnam rose.', 'Ratnam', 'Shirani Ratnam'],
    ['a field', 'Superintendent of Police Nurul Huda Ismail came.', 'DSP Nurul Huda', 'Nurul Huda Ismail'],
    ['two fields', 'Commissioner for Works and Housing Tunde Alabi came.', 'he', 'Tunde Alabi'],
    ['a body behind the name', 'Meteorologist Jo Lund of the Plains Weather Office came.', 'Lund', 'Jo Lund'],
    [
      'two fields of a body',
      'Minister of State at the Department of Works Una Breen came.',
      'Ms Breen',
      'Una Breen',
    ],
    [
      'an office of titles alone',
      'The General Overseer, Pastor Kareem Bello, wept.',
      'the General Overseer',
      'Kareem Bello',
    ],
    ['three fields', 'Minister for Children, Equality and Disability Jo Weir came.', 'Weir', 'Jo Weir'],
    ['a charge', 'Special Agent in Charge Hal Brody came.', 'Brody', 'Hal Brody'],
    ['a player’s place', 'Lock Sefa Ioane was sent off.', 'Ioane', 'Sefa Ioane'],
    [
      'an area in small letters',
      'Police spokesperson for the province Superintendent Rudo Moyo spoke.',
      'she',
      'Rudo Moyo',
    ],
  ])('when it is %s, then the speaker has the name alone', (_, first, then, name) => {
    expect(speakerOf(article(first, `“We wait,” ${then} said.`), 'We wait')).toBe(name);
  });

  it.each([
    ['Marta Cardinal teaches.', 'Cardinal', 'Marta Cardinal'],
    ['Chong Eng Huat came.', 'Chong', 'Chong Eng Huat'],
    ['Abdirahman Sheikh Nur came.', 'Abdirahman', 'Abdirahman Sheikh Nur'],
  ])('when it is part of a name ("%s"), then it stays there', (first, then, name) => {
    expect(speakerOf(article(first, `“We wait,” ${then} said.`), 'We wait')).toBe(name);
  });
});

describe('given somebody who is called otherwise than at first', () => {
  it.each([
    ['Isidra Pacheco, known to all as Lola Ising, sells rice.', 'Lola Ising', 'Isidra Pacheco'],
    ['Doris Quek, whom customers call Nonya Quek, sells rice.', 'Nonya Quek', 'Doris Quek'],
    ['K. M. Gunadasa sells rice.', 'Gunadasa Mama', 'K. M. Gunadasa'],
    ['Sardar Ghulam Sarwar Buzdar sells rice.', 'Sardar Buzdar', 'Ghulam Sarwar Buzdar'],
    ['Senior Secretary Tan Wei Ling sells rice.', 'Ms Tan', 'Tan Wei Ling'],
    ['Joe Two Bulls sells rice.', 'Two Bulls', 'Joe Two Bulls'],
    ['Elizabeth Harker sells rice.', 'Liz', 'Elizabeth Harker'],
    ['Oluwaseun Adebanjo sells rice.', 'Seun', 'Oluwaseun Adebanjo'],
    ['Trevor Bright sells rice.', 'Trev', 'Trevor Bright'],
    ['Margaret (Peggy) Pike sells rice.', 'Peggy', 'Margaret (Peggy) Pike'],
    ['J.P. Hollis sells rice.', 'J.P.', 'J.P. Hollis'],
    ['Jun-jun Abellana sells rice.', 'Jun-jun', 'Jun-jun Abellana'],
    ['KOFI MENSAH, 45, of Teshie, sells rice.', 'Mensah', 'Kofi Mensah'],
  ])('when they speak ("%s"), then it is the same person', (first, then, name) => {
    expect(speakerOf(article(first, `“We wait,” ${then} said.`), 'We wait')).toBe(name);
  });
});

describe('given small words inside a name', () => {
  it.each([
    ['Luiz da Costa coaches them.', 'Da Costa', 'Luiz da Costa'],
    ['Ngugi wa Kamau plants trees.', 'wa Kamau', 'Ngugi wa Kamau'],
    ['Muthu a/l Raman taps rubber.', 'Muthu', 'Muthu a/l Raman'],
    ['Pádraig Mac an Bhaird came.', 'Fr Mac an Bhaird', 'Pádraig Mac an Bhaird'],
    ['Nomvula kaMagwaza sang.', 'kaMagwaza', 'Nomvula kaMagwaza'],
  ])('when it is that of a person ("%s"), then it is whole', (first, then, name) => {
    expect(speakerOf(article(first, `“We wait,” ${then} said.`), 'We wait')).toBe(name);
  });

  it.each([
    ['Transport for the West was late.', 'the company', 'Transport for the West'],
    ['The Port of Spain Corporation was late.', 'the corporation', 'Port of Spain Corporation'],
    [
      'The Plover Tenants’ and Residents’ Association was late.',
      'the association',
      'Plover Tenants’ and Residents’ Association',
    ],
    ['Residents Against the Bypass were late.', 'the group', 'Residents Against the Bypass'],
    ['Plover Town were late.', 'the club', 'Plover Town'],
    ['State Bank of Plover was late.', 'the bank', 'State Bank of Plover'],
    ['Sunny’s Diner was late.', 'Sunny’s Diner', 'Sunny’s Diner'],
    ['Crews from Fire District 9 came.', 'Fire District 9', 'Fire District 9'],
  ])('when it is that of a body ("%s"), then it is whole', (first, then, name) => {
    expect(speakerOf(article(first, `“We wait,” ${then} said.`), 'We wait')).toBe(name);
  });
});

describe('given a source without a name', () => {
  it.each([
    ['a 94-page review', 'review'],
    ['its own newspaper', 'newspaper'],
    ['one member of the choir', 'member of the choir'],
  ])('when it is "%s", then it is described without what is no part of it', (source, description) => {
    expect(speakerOf(article('Many came.', `“We wait,” ${source} said.`), 'We wait')).toBe(description);
  });
});
