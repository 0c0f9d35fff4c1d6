import fc from 'fast-check';
import type { Span } from '../../functions/article/article.ts';
import { layoutOf } from '../../functions/article/layout.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';
import type { Quote } from '../../functions/quotes/quote.ts';
import { loadFixtures } from './gold.ts';
import { type PlainProcess, startPlainProcess } from './plain-process.ts';

const mebibyte = 1024 * 1024;
/** How long a busy machine may take over a mebibyte; what it should take is the bench's affair. */
const patience = 120_000;

function extract(text: string): Quote[] {
  return extractQuotes({ text, layout: layoutOf(text) });
}

/** What is wrong with the spans of the quotes: nothing, or lines that say what. */
function faults(text: string, quotes: readonly Quote[]): string[] {
  return quotes.flatMap((quote, i) => {
    const found: string[] = [];
    let last = 0;
    if (quote.spans.length === 0) found.push(`quote ${i} has no span`);
    for (const span of quote.spans) {
      if (!liesIn(text, span)) found.push(`quote ${i}: ${span.start}–${span.end} is no stretch of the text`);
      if (span.start < last) found.push(`quote ${i}: ${span.start} comes after ${last} or overlaps it`);
      if (splitsPair(text, span)) found.push(`quote ${i}: ${span.start}–${span.end} splits a surrogate pair`);
      last = span.end;
    }
    const words = quote.spans.map((span) => text.slice(span.start, span.end)).join(' ');
    if (quote.text !== words) found.push(`quote ${i} is not the words of its spans`);
    const mention = quote.speaker?.mention;
    if (mention && (!liesIn(text, mention) || splitsPair(text, mention))) found.push(`quote ${i}: mention`);
    if (!(quote.confidence >= 0 && quote.confidence <= 1)) found.push(`quote ${i}: confidence`);
    return found;
  });
}

function liesIn(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
}

function splitsPair(text: string, { start, end }: Span): boolean {
  return [start, end].some(
    (at) => at > 0 && at < text.length && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1)),
  );
}

function said(quotes: readonly Quote[]): string[] {
  return quotes.filter((quote) => quote.kind !== 'indirect').map((quote) => quote.text.replace(/[,.]$/, ''));
}

describe('given text of any making', () => {
  const scrap = fc.constantFrom(
    ...[
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '„',
      '“',
      '``',
      "''",
      '(',
      ')',
      '[',
      ']',
      '—',
      ':',
      ',',
      '.',
      '?',
      '…',
      '. . .',
    ],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '\u00A0',
      '\u200B',
      '\uFEFF',
      '\u202E',
      '&quot;',
      '&#8220;',
      '😀',
      '𝒜',
      '\uD83D',
      '\uDE00',
      'é',
      'שלום',
    ],
    ...[
      'said',
      'Ana Ruiz',
      'Ruiz',
      'he',
      'The mayor',
      'according to',
      'RUIZ:',
      'Q:',
      'A:',
      '6:20 p.m.',
      'we wait',
      'so-called',
      '― ',
    ],
  );
  const soup = fc.array(scrap, { maxLength: 80 }).map((scraps) => scraps.join(' '));
  const dense = fc.array(scrap, { maxLength: 80 }).map((scraps) => scraps.join(''));

  it.each([
    ['words and marks thrown together', soup],
    ['the same without spaces', dense],
    ['any code units', fc.string({ unit: 'binary', maxLength: 300 })],
  ])('yields only whole, ordered, verbatim stretches of it: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(faults(text, extract(text))).toEqual([]);
      }),
      { numRuns: 150, seed: 41 },
    );
  });

  it('says the same of the same text twice', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(extract(text)).toEqual(extract(text));
      }),
      { numRuns: 30, seed: 41 },
    );
  });

  it('survives an article cut off anywhere', () => {
    const articles = loadFixtures().map((fixture) => fixture.text);
    const cut = fc
      .constantFrom(...articles)
      .chain((text) => fc.nat({ max: text.length }).map((end) => text.slice(0, end)));
    fc.assert(
      fc.property(cut, (text) => {
        expect(faults(text, extract(text))).toEqual([]);
      }),
      { numRuns: 60, seed: 41 },
    );
  });

  it('survives an article with marks taken out or turned round', () => {
    const articles = loadFixtures().map((fixture) => fixture.text);
    const swaps = fc.array(fc.constantFrom('', '"', '“', '”', "'", '’', '«', '„'), {
      minLength: 5,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.constantFrom(...articles), swaps, (text, marks) => {
        let i = 0;
        const damaged = text.replaceAll(/["“”‘’]/g, () => marks[i++ % marks.length]!);
        expect(faults(damaged, extract(damaged))).toEqual([]);
      }),
      { numRuns: 60, seed: 41 },
    );
  });
});

describe('given an article in unfriendly dress', () => {
  const plain = [
    'Harbor shut for a week',
    'By Lee Post',
    'Mayor Ana Ruiz shut the harbor on Monday. "We wait," Ruiz said. "Nobody leaves."',
    'Dan Holt, who runs the ferry, was not amused. "I have goats aboard," said Holt.',
  ];
  const expected = ['We wait', 'Nobody leaves', 'I have goats aboard'];
  const wordsOf = (text: string): string[] =>
    extract(text)
      .filter((quote) => quote.kind !== 'indirect')
      .flatMap((quote) => quote.spans.map((span) => text.slice(span.start, span.end).replace(/[,.]$/, '')));

  it.each([
    ['Unix line ends', plain.join('\n\n')],
    ['Windows line ends', plain.join('\r\n\r\n')],
    ['a byte order mark', `\uFEFF${plain.join('\n\n')}`],
    ['one line end between paragraphs', plain.join('\n')],
    ['many blank lines and trailing spaces', plain.join('  \n\n \n\n\n')],
  ])('finds the quotes and speakers with %s', (_, text) => {
    const quotes = extract(text).filter((quote) => quote.kind !== 'indirect');

    expect(faults(text, quotes)).toEqual([]);
    expect(wordsOf(text)).toEqual(expected);
    expect(new Set(quotes.map((quote) => quote.speaker?.name))).toEqual(new Set(['Ana Ruiz', 'Dan Holt']));
  });

  it('takes non-breaking and narrow spaces for spaces', () => {
    const text = plain
      .join('\n\n')
      .replaceAll(/(?<=\S) (?=\S)/g, (_, at: number) => (at % 2 ? '\u00A0' : '\u202F'));
    const quotes = extract(text).filter((quote) => quote.kind !== 'indirect');

    expect(wordsOf(text).map((words) => words.replaceAll(/\s/g, ' '))).toEqual(expected);
    expect(quotes.map((quote) => quote.speaker?.name.replaceAll(/\s/g, ' '))).toContain('Ana Ruiz');
  });

  it('leaves HTML entities in plain text as they stand', () => {
    const text = `Harbor shut\n\nMayor Ana Ruiz shut it. "Fish &amp; chips &mdash; that&#8217;s all," Ruiz said.\n`;

    expect(said(extract(text))).toEqual(['Fish &amp; chips &mdash; that&#8217;s all']);
  });

  it('keeps emoji and other astral characters whole, at the edges too', () => {
    const text = `Harbor shut 🚢\n\nAna Ruiz tweeted: "🐐🐐 aboard. Send 𝒽𝒶𝓎 👩‍👩‍👧"\n\n"😀," Ruiz said. "🇨🇦"\n`;
    const quotes = extract(text);

    expect(faults(text, quotes)).toEqual([]);
    expect(said(quotes).join(' ')).toContain('🐐🐐 aboard. Send 𝒽𝒶𝓎 👩‍👩‍👧');
  });

  it('finds English quotes beside right-to-left text', () => {
    const text = `Harbor shut\n\nמזכירת הנמל אמרה: "אנחנו מחכים". Mayor Ana Ruiz agreed. "We wait," Ruiz said. قالت: «ننتظر».\n`;
    const quotes = extract(text);

    expect(faults(text, quotes)).toEqual([]);
    expect(said(quotes)).toContain('We wait');
  });

  it('does not let one mark without a partner swallow the paragraphs after it', () => {
    const text = [
      'Harbor shut',
      'Mayor Ana Ruiz shut the harbor. "We wait, Ruiz said.',
      'The ferry stayed in. Its cook made soup for forty.',
      'Dan Holt, who runs it, was not amused. "I have goats aboard," said Holt.',
      'Inches of rain: 3" on Monday and 5" on Tuesday.',
    ].join('\n\n');

    expect(wordsOf(text)).toContain('I have goats aboard');
    expect(wordsOf(text).join(' ')).not.toContain('soup');
    expect(wordsOf(text).join(' ')).not.toContain('Tuesday');
  });
});

describe('given a very long text', () => {
  let plain: PlainProcess;
  beforeAll(() => {
    plain = startPlainProcess();
  });
  afterAll(() => plain.close());

  const sentence =
    'Mayor Ana Ruiz shut the harbor. "We wait," Ruiz said. The goats stayed aboard and the soup was thin. ';

  it(
    'finds the quotes of 200 kB without a paragraph break',
    () => {
      const text = sentence.repeat(2000);
      const quotes = plain.extract(text).filter((quote) => quote.kind !== 'indirect');

      expect(faults(text, quotes)).toEqual([]);
      expect(quotes.flatMap((quote) => quote.spans)).toHaveLength(2000);
    },
    patience,
  );

  it.each([
    ['quotation marks', '"'],
    ['capitals', 'A'],
    ['cues', 'said '],
  ])(
    'ends on 1 MiB of nothing but %s, with spans that hold',
    (_, unit) => {
      const text = unit.repeat(Math.floor(mebibyte / unit.length));

      expect(faults(text, plain.extract(text))).toEqual([]);
    },
    patience,
  );

  it.each([
    ['opening marks', '“'],
    ['closing marks', '”'],
    ['apostrophes', "'"],
    ['marks in pairs', '“”'],
    ['guillemets', '«'],
    ['marks and spaces', '" '],
    ['marks and line ends', '"\n\n'],
    ['capitals and spaces', 'A '],
    ['one name', 'Ana Ruiz '],
    ['inverted cues', 'said Ruiz. '],
    ['turns', 'RUIZ: no.\n\n'],
    ['brackets', '('],
    ['colons', ': '],
    ['full stops', '. . . '],
    ['line ends', '\n'],
    ['emoji', '😀'],
  ])(
    'ends on 64 KiB of nothing but %s, with spans that hold',
    (_, unit) => {
      const text = unit.repeat(Math.floor(mebibyte / 16 / unit.length));

      expect(faults(text, plain.extract(text))).toEqual([]);
    },
    patience,
  );

  it(
    'ends on a table of people that grows with the text',
    () => {
      const text = newNames(mebibyte / 4);

      expect(faults(text, plain.extract(text))).toEqual([]);
    },
    patience,
  );

  /** Names that are all different, so that no table of people stays small. */
  function newNames(length: number): string {
    const names: string[] = [];
    for (let i = 0, size = 0; size < length; i += 1) {
      const letters = i.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
      const name = `Ana B${letters} said. `;
      names.push(name);
      size += name.length;
    }
    return names.join('');
  }
});
