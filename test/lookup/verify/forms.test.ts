import { createMeter } from '../../../functions/index/meter.ts';
import type { VerdictJson } from '../../../functions/lookup/schemas/verify.ts';
import { verifyClaim } from '../../../functions/lookup/verify/verify.ts';
import { MemoryIndex, rowsOf } from '../memory-index.ts';

const speech = Array.from(
  { length: 2000 },
  (_, at) => `${['we', 'mend', 'every', 'net', 'before', 'winter', 'and'][at % 7]} knot${(at * 37) % 911}`,
).join(' ');
const rows = rowsOf([
  { text: 'Whose is it?', speaker: 'Ines Duarte', article: 'a' },
  { text: 'It is not.', speaker: 'Paul Moreau', article: 'b' },
  { text: 'Nonsense', speaker: 'Lena Voss', kind: 'mixed', article: 'c' },
  { text: 'Yes', speaker: 'Paul Moreau', article: 'd' },
  { text: 'I don’t think the crew’s “luck” will hold – not this winter', speaker: 'Lena Voss', article: 'e' },
  { text: 'The nets are torn, and nobody will mend them.', speaker: 'José Ñúñez-Ibarra', article: 'f' },
  { text: '漁船は火曜日に出港しなかった', speaker: '田中 実', article: 'g' },
  { text: 'Рыбаки не вышли в море во вторник', speaker: 'Ирина Волкова', article: 'h' },
  { text: 'They told us the fish & chips cost < 5 crowns at “Bo’s”.', speaker: 'Ines Duarte', article: 'i' },
  { text: speech, speaker: 'Paul Moreau', kind: 'block', article: 'j' },
  {
    text: 'We trust the crew [of the Ana] and we always will, whatever the board says.',
    speaker: 'Ines Duarte',
    article: 'k',
  },
  // One utterance, parted in the article by "he said".
  { text: 'The pier is closed. It will stay closed until May.', speaker: 'Paul Moreau', article: 'l' },
]);
const index = new MemoryIndex(rows).asIndex();

async function verdictOn(text: string, speaker?: string, within = index): Promise<VerdictJson> {
  const asked = verifyClaim({ text, ...(speaker !== undefined && { speaker }) });
  if (!asked.ok) throw new Error(JSON.stringify(asked.causes));
  return asked.run(within, { snapshot: await within.snapshot(), meter: createMeter(), origin: '' });
}

describe('a claim is verbatim', () => {
  it.each([
    ['of words that stand everywhere', 'Whose is it?'],
    ['of one word', 'nonsense'],
    ['of one word that stands everywhere', 'yes.'],
    ['with straight marks for curly ones', 'I don\'t think the crew\'s "luck" will hold - not this winter'],
    ['with marks around it', '“The nets are torn, and nobody will mend them.”'],
    ['with accents of its own', 'Thé nets are torn'],
    ['in Japanese', '漁船は火曜日に出港しなかった'],
    ['in Russian, in capitals', 'РЫБАКИ НЕ ВЫШЛИ В МОРЕ'],
    [
      'with entities for marks',
      'They told us the fish &amp; chips cost &lt; 5 crowns at &ldquo;Bo&rsquo;s&rdquo;.',
    ],
    ['with numeric entities', 'I don&#39;t think the crew&#x2019;s &quot;luck&quot; will hold'],
    ['with spaces that do not break', 'The&nbsp;nets are\u00a0torn'],
    ['without the bracket that the article put in', 'We trust the crew and we always will'],
    ['with the bracket', 'We trust the crew [of the Ana] and we always will'],
    ['with a bracket that explains', 'We [the harbour board] trust the crew'],
    ['with a bracket for an ellipsis', 'We trust the crew [...] and we always will'],
    ['over both halves that "he said" parts', 'The pier is closed, it will stay closed until May'],
    ['with "he said" between the halves', '“The pier is closed,” he said. “It will stay closed until May.”'],
    [
      'with the verb before the speaker',
      '“The pier is closed,” said Moreau, “It will stay closed until May.”',
    ],
    ['as long as may be', speech.slice(0, 3990).replace(/ [^ ]*$/, '')],
  ])('%s', async (_, text) => {
    expect(await verdictOn(text)).toMatchObject({ verdict: 'verbatim', differences: [], flags: [] });
  });

  it.each([
    'José Ñúñez-Ibarra',
    'jose-nunez-ibarra',
    'Nunez-Ibarra',
    'Ñúñez',
    'Mr. Ibarra',
    'Captain José Ñúñez-Ibarra',
    'JOSÉ ÑÚÑEZ IBARRA',
    'Jose Nunes-Ibarra',
  ])('by %s', async (speaker) => {
    expect(await verdictOn('nobody will mend them', speaker)).toMatchObject({
      verdict: 'verbatim',
      flags: [],
    });
  });
});

describe('a claim with who said it beside it', () => {
  it.each([
    '“Nobody will mend them,” said José Ñúñez-Ibarra.',
    '"nobody will mend them", Ñúñez-Ibarra said',
    '“nobody will mend them” — José Ñúñez-Ibarra',
    'José Ñúñez-Ibarra said: “Nobody will mend them.”',
    '«nobody will mend them», he added.',
  ])('is verbatim: %s', async (text) => {
    expect(await verdictOn(text)).toMatchObject({ verdict: 'verbatim', differences: [], flags: [] });
  });

  it('is misattributed where somebody else stands there, unless the speaker is given', async () => {
    const text = '“Nobody will mend them,” said Lena Voss.';
    expect(await verdictOn(text)).toMatchObject({ verdict: 'misattributed', flags: ['speaker'] });
    expect(await verdictOn(text, 'Ñúñez-Ibarra')).toMatchObject({ verdict: 'verbatim' });
  });
});

describe('a claim of words that stand everywhere', () => {
  it('is altered by an added "not"', async () => {
    expect(await verdictOn('Whose is it not?')).toMatchObject({ verdict: 'altered', flags: ['negation'] });
  });

  it('is misattributed to somebody else', async () => {
    expect(await verdictOn('Whose is it?', 'Lena Voss')).toMatchObject({ verdict: 'misattributed' });
  });

  it('is not found where nobody said so', async () => {
    expect(await verdictOn('Who are they then?')).toMatchObject({ verdict: 'notFound' });
  });
});

describe('what very many say', () => {
  const crowd = Array.from({ length: 400 }, (_, at) => ({
    text:
      at % 2 === 0 ? 'We shall see.' : `We shall see to it that pier ${at} is mended, and all of it will be.`,
    speaker: `Voice ${String.fromCharCode(97 + (at % 26))}${at}`,
    article: `crowd${at}`,
    published: '2024-05-01',
  }));
  const old = {
    text: 'We shall see.',
    speaker: 'Ines Duarte',
    article: 'old',
    published: '2001-01-01',
  };
  const among = new MemoryIndex(rowsOf([...crowd, old])).asIndex();

  it('is found of the claimed speaker however many said it since', async () => {
    expect(await verdictOn('We shall see', 'Ines Duarte', among)).toMatchObject({
      verdict: 'verbatim',
      flags: [],
      quote: { speaker: { name: 'Ines Duarte' } },
    });
  });

  it('is said not to have been looked through where the budget ends before', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({
      text: `It is for all of us to mend pier ${at}.`,
      speaker: 'Ines Duarte',
      article: `pier${at}`,
    }));
    const verdict = await verdictOn('all of them for it', undefined, new MemoryIndex(rowsOf(many)).asIndex());
    expect(verdict).toMatchObject({ verdict: 'notFound', partial: true });
  });
});
