import { createMeter } from '../../../functions/index/meter.ts';
import type { VerdictJson } from '../../../functions/lookup/schemas/verify.ts';
import { verifyClaim } from '../../../functions/lookup/verify/verify.ts';
import { MemoryIndex, rowsOf } from '../memory-index.ts';

const rows = rowsOf([
  {
    text: 'The ferry did not leave on Tuesday because eleven crew members were ill, and Captain Moreau refused to sail.',
    speaker: 'Ines Duarte',
    role: 'Harbour Commissioner',
    article: 'ferry',
  },
  { text: 'We have . . . a duty to every passenger on that quay.', speaker: 'Paul Moreau', article: 'ferry' },
  {
    text: 'Neither crew nor the harbour board is to blame. We waited.',
    speaker: 'Lena Voss',
    article: 'blame',
  },
  { text: 'not a penny of compensation', kind: 'mixed', speaker: 'Ines Duarte', article: 'ferry' },
  { text: 'nobody should sleep on a quay', kind: 'indirect', speaker: 'Paul Moreau', article: 'ferry' },
  { text: 'Somebody always pays for the fog.', speaker: null, article: 'fog' },
  {
    text: 'A long-term plan costs 5,000 crowns.',
    speaker: 'Moreau',
    article: 'later',
    published: '2024-01-01',
  },
]);
const index = new MemoryIndex(rows).asIndex();

async function verdictOn(text: string, speaker?: string, among = index): Promise<VerdictJson> {
  const asked = verifyClaim({ text, ...(speaker !== undefined && { speaker }) });
  if (!asked.ok) throw new Error(JSON.stringify(asked.causes));
  return asked.run(among, { snapshot: await among.snapshot(), meter: createMeter(), origin: '' });
}

describe('a word that is denied by its beginning', () => {
  const said = [
    'It is legal and possible, and we are able and willing to go on until May.',
    'No one has left the quay since.',
    'Nobody’s had a better income than those who come from this port, imported or not.',
  ];
  const among = new MemoryIndex(rowsOf(said.map((text) => ({ text, speaker: 'Lena Voss' })))).asIndex();

  it.each([
    ['legal', 'illegal', true],
    ['possible', 'impossible', true],
    ['able', 'unable', true],
    ['willing', 'unwilling', true],
    ['Nobody’s', 'Everybody’s', true],
    ['No one', 'Everyone', true],
    ['until', 'til', false],
    ['port,', 'import,', false],
  ])('%s for %s: %s', async (word, other, isFlagged) => {
    const text = said.find((one) => one.includes(word))!.replace(word, other);
    const { verdict, flags } = await verdictOn(text, undefined, among);
    expect([verdict, flags.includes('negation')]).toEqual(['altered', isFlagged]);
  });
});

describe('a claim is verbatim', () => {
  it.each([
    ['the whole of a quote', rows[0]!.text],
    ['a part of it', 'eleven crew members were ill'],
    ['other case', 'THE FERRY DID NOT LEAVE ON TUESDAY'],
    ['other marks', '« The ferry did not leave on Tuesday »'],
    ['no ellipsis where the quote has one', 'We have a duty to every passenger'],
    ['another ellipsis', 'We have … a duty to every passenger'],
    ['ellipses around a part', '... a duty to every passenger ...'],
    ['other joints', 'a long term plan costs 5000 crowns'],
  ])('with %s', async (_, text) => {
    expect(await verdictOn(text)).toMatchObject({ verdict: 'verbatim', differences: [], flags: [] });
  });

  it.each([
    'Ines Duarte',
    'ines-duarte',
    'Duarte',
    'Ms. Ines Duarte',
    'Harbour Commissioner Duarte',
    'Ines Maria Duarte',
  ])('by the speaker however named: %s', async (speaker) => {
    expect((await verdictOn('eleven crew members were ill', speaker)).verdict).toBe('verbatim');
  });

  it('but flagged when it leaves out the "not" right before it', async () => {
    const verdict = await verdictOn('leave on Tuesday because eleven crew members were ill');
    expect(verdict).toMatchObject({ verdict: 'verbatim', flags: ['negation'] });
  });

  it('without a flag when the "not" ends the sentence before', async () => {
    const other = new MemoryIndex(
      rowsOf([{ text: 'They say we did not. We waited on the quay.' }]),
    ).asIndex();
    const asked = verifyClaim({ text: 'We waited on the quay.' });
    if (!asked.ok) throw new Error('refused');
    const options = { snapshot: await other.snapshot(), meter: createMeter(), origin: '' };
    expect(await asked.run(other, options)).toMatchObject({ verdict: 'verbatim', flags: [] });
  });

  it('but flagged when nobody is named as having said it', async () => {
    expect(await verdictOn('somebody always pays for the fog', 'Ines Duarte')).toMatchObject({
      verdict: 'verbatim',
      flags: ['speaker'],
    });
  });
});

describe('a claim is altered', () => {
  it.each([
    [
      'a dropped not',
      'The ferry did leave on Tuesday because eleven crew members were ill',
      ['negation'],
      { op: 'removed', said: 'not', claimed: '' },
    ],
    [
      'a dropped not at the beginning',
      'a penny of compensation',
      ['negation'],
      { op: 'removed', said: 'not', claimed: '' },
    ],
    [
      'a sentence without its neither',
      'the harbour board is to blame',
      ['negation'],
      { op: 'removed', said: 'Neither crew nor', claimed: '' },
    ],
    [
      'an added not',
      'We do not have a duty to every passenger on that quay',
      ['negation'],
      { op: 'added', said: '', claimed: 'do not' },
    ],
    [
      'another number',
      'twelve crew members were ill, and Captain Moreau refused to sail',
      ['number'],
      { op: 'changed', said: 'eleven', claimed: 'twelve' },
    ],
    [
      'another name',
      'eleven crew members were ill, and Captain Duval refused to sail',
      ['name'],
      { op: 'changed', said: 'Moreau', claimed: 'Duval' },
    ],
    [
      'a cut middle',
      'The ferry did not leave on Tuesday because Captain Moreau refused to sail.',
      ['number', 'cut'],
      { op: 'removed', said: 'eleven crew members were ill, and', claimed: '' },
    ],
    [
      'words left out at an ellipsis',
      'The ferry did not leave . . . because eleven crew members were ill',
      [],
      { op: 'removed', said: 'on Tuesday', claimed: '' },
    ],
    [
      'another word',
      'We have a debt to every passenger on that quay',
      [],
      { op: 'changed', said: 'duty', claimed: 'debt' },
    ],
  ])('by %s', async (_, text, flags, difference) => {
    const verdict = await verdictOn(text);
    expect(verdict).toMatchObject({ verdict: 'altered', differences: [difference] });
    expect(verdict.flags).toEqual(expect.arrayContaining(flags));
    expect(verdict.quote).not.toBeNull();
  });

  it('by a speaker who did not say it, flagged beside the other differences', async () => {
    const { verdict, flags } = await verdictOn(
      'twelve crew members were ill, and Captain Moreau refused',
      'Paul Moreau',
    );
    expect(verdict).toBe('altered');
    expect(flags).toEqual(['number', 'speaker']);
  });

  it('by being put together from two quotes', async () => {
    const { verdict, flags, nearest } = await verdictOn(
      'The ferry did not leave on Tuesday. We have a duty to every passenger.',
    );
    expect(verdict).toBe('altered');
    expect(flags).toContain('merged');
    expect(
      nearest
        .slice(0, 2)
        .map(({ quote }) => quote.id)
        .sort(),
    ).toEqual([rows[0]!.id, rows[1]!.id]);
  });
});

it('a claim is misattributed when the words are somebody else’s', async () => {
  expect(await verdictOn('eleven crew members were ill', 'Paul Moreau')).toMatchObject({
    verdict: 'misattributed',
    flags: ['speaker'],
    quote: { speaker: { name: 'Ines Duarte' } },
  });
});

it('a claim is not found when nobody said anything like it, or only the reporter did', async () => {
  expect(await verdictOn('Penguins will repaint the opera house in June')).toMatchObject({
    verdict: 'notFound',
    quote: null,
    flags: [],
  });
  expect((await verdictOn('nobody should sleep')).verdict).toBe('notFound');
});

describe('a quote of words that very many newer quotes hold is found by words that stand together', () => {
  const newer = Array.from({ length: 90 }, (_, nth) => ({
    text: `Pier ${nth} lost weeks, and the captain left the harbour.`,
    published: '2024-03-01',
    article: `pier-${nth}`,
  }));
  const old = [
    { text: 'We have three weeks to go.', speaker: 'Lena Voss', article: 'regatta', published: '2023-01-01' },
    {
      text: 'Nobody thanked a captain in those days, least of all here.',
      speaker: 'Paul Moreau',
      article: 'medals',
      published: '2023-01-01',
    },
  ];
  const among = new MemoryIndex(rowsOf([...newer, ...old])).asIndex();

  it('though its number is another', async () => {
    expect(await verdictOn('We have 917 weeks to go', undefined, among)).toMatchObject({
      verdict: 'altered',
      flags: ['number'],
      differences: [{ op: 'changed', said: 'three', claimed: '917' }],
      quote: { speaker: { name: 'Lena Voss' } },
    });
  });

  it('though it is but the end of a claim that begins with another', async () => {
    const claim = 'Nobody thanked a captain in those days. Weeks to go.';
    const { verdict, flags, nearest } = await verdictOn(claim, undefined, among);
    expect(verdict).toBe('altered');
    expect(flags).toContain('merged');
    expect(nearest.map(({ quote }) => quote.speaker?.name)).toEqual(
      expect.arrayContaining(['Paul Moreau', 'Lena Voss']),
    );
  });
});

it('every verdict comes with the nearest quotes and their scores, best first', async () => {
  const { nearest } = await verdictOn('eleven crew members were ill');
  expect(nearest[0]).toMatchObject({
    score: 1,
    quote: { id: rows[0]!.id, links: { passage: expect.any(String) } },
  });
  const scores = nearest.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

it('a claim without a word is refused', () => {
  expect(verifyClaim({ text: '… !' })).toMatchObject({ ok: false, causes: [{ parameter: 'text' }] });
});
