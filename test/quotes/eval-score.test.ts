import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Span } from '../../functions/article/article.ts';
import { parseStandoff, readCorpus } from '../eval/corpus.ts';
import { judge, quotedRuns, type ScoredQuote, score } from '../eval/score.ts';

const sample = readCorpus(fileURLToPath(new URL('../eval/sample', import.meta.url)));

/** The `nth` place where the text reads `words`. */
function at(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the text does not read "${words}"`);
  return { start, end: start + words.length };
}

type Sketch = [name: string | null, mention: string | null, ...spans: string[]];

/** What an extractor with a fair share of mistakes might answer. */
const answers: Record<string, Sketch[]> = {
  harbour: [
    ['Nadia Okoro', 'Nadia Okoro', 'We will not sell the pier,', 'It belongs to everybody.'],
    ['Nadia Okoro', 'she', 'The piles are rotten,', 'and nobody has looked for years.'],
    [null, null, 'Save Our Pier'],
    ['Nadia Okoro', 'Okoro', 'The trust wants talks'],
  ],
  council: [['Brandt', 'Mr. Brandt', 'The lorries come too early,']],
  letters: [
    ['Ines Vidal', 'Ines Vidal', 'Nobody asked the tenants,'],
    [null, null, 'We were told by post.'],
    ['Ines Vidal', null, 'The rent has doubled since May.'],
    ['her brother', 'he added', 'The lift has not worked since June.', 'Quite so,'],
    ['tenants', 'Tenants', 'pushed out of their homes'],
  ],
};

const judged = sample.map((document) => {
  const { text } = document;
  const quotes = (answers[document.name] ?? []).map(
    ([name, mention, ...spans]): ScoredQuote => ({
      spans: spans.map((words) => at(text, words)),
      speaker: name === null ? null : { name, mention: mention === null ? null : at(text, mention) },
    }),
  );
  return judge(document, quotes);
});

describe('reading a corpus in brat standoff form', () => {
  test('turns code points into UTF-16 offsets and keeps the stretches of a torn source', () => {
    const harbour = sample.find(({ name }) => name === 'harbour')!;
    const [first] = harbour.attributions;
    expect(first!.source.map(({ start, end }) => harbour.text.slice(start, end))).toEqual([
      'Nadia Okoro 🦀',
      'who chairs the trust',
    ]);
    expect(first!.content.map(({ start, end }) => harbour.text.slice(start, end))).toEqual([
      '"We will not sell the pier,"',
      '"It belongs to everybody."',
    ]);
  });

  test('joins numbered roles and leaves lines of other kinds alone', () => {
    const annotations = [
      'T1\tSource 0 3\tAna',
      'T2\tSource 8 11\tBen',
      'T3\tContent 17 23\tenough',
      'T4\tCue 12 16\tsaid',
      '#1\tAnnotatorNotes T1\tsure',
      'E1\tAttribution:T4 Source:T1 Source2:T2 Cue:T4 Content:T3',
    ].join('\n');
    const { attributions } = parseStandoff('pair', 'Ana and Ben said enough', annotations);
    expect(attributions).toEqual([
      {
        source: [
          { start: 0, end: 3 },
          { start: 8, end: 11 },
        ],
        cue: [{ start: 12, end: 16 }],
        content: [{ start: 17, end: 23 }],
      },
    ]);
  });
});

describe('quoted runs', () => {
  const texts = (text: string) => quotedRuns(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['straight', 'He said "we go at dawn" and left.', ['we go at dawn']],
    ['curly', 'He said “we go at dawn” and left.', ['we go at dawn']],
    ['guillemets', 'He said «we go at dawn» and left.', ['we go at dawn']],
    ['doubled apostrophes', "He said ''we go at dawn'' and left.", ['we go at dawn']],
    ['a straight mark closed by a curly one', 'He said "we go at dawn” and left.', ['we go at dawn']],
    [
      'unclosed, to the end of the paragraph',
      '“We go at dawn.\n\n“Or not at all.”',
      ['We go at dawn.', 'Or not at all.'],
    ],
    ['opened twice, from the second', '“We wait “until the dawn comes” here.', ['until the dawn comes']],
    ['of fewer than three words', 'They sing “Dawn Chorus” daily.', []],
  ])('are found between marks that are %s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('lie in order, disjoint and within the text, whatever it is', () => {
    const pieces = fc.constantFrom('“', '”', '"', "''", '«', '»', '\n', ' ', 'a ', 'dawn ', '🚢 ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const run of quotedRuns(text)) {
          expect(run.start).toBeGreaterThanOrEqual(end);
          expect(run.end).toBeGreaterThan(run.start);
          end = run.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('the scores of a flawed extractor', () => {
  const scores = score(judged);

  test('direct: ten of eleven quoted runs, and a banner that nobody says', () => {
    expect(scores.direct).toEqual({
      precision: 10 / 11,
      recall: 10 / 11,
      f1: expect.closeTo(10 / 11),
      gold: 11,
    });
  });

  test('mention: gold with source and cue swapped counts as it stands', () => {
    expect(scores.mention).toEqual({ accuracy: 7 / 9, of: 9 });
  });

  test('joint: a run whose gold names no source is left out, a quote that is none is not', () => {
    expect(scores.joint).toEqual({ precision: 0.7, recall: 0.7, f1: expect.closeTo(0.7), gold: 10 });
  });

  test('name: only sources that hold a name, by its last word', () => {
    expect(scores.name).toEqual({ accuracy: 0.8, of: 5 });
  });

  test('content: words of quotes and of gold content, indirect speech included', () => {
    expect(scores.content).toEqual({
      precision: expect.closeTo(58 / 61),
      recall: expect.closeTo(58 / 68),
      f1: expect.closeTo(116 / 129),
    });
  });
});

describe('a quote stands for a run', () => {
  const text = 'Mara said that the tide “comes in at nine tonight” and goes.';
  const document = { name: 'tide', text, attributions: [] };
  const found = (span: Span) => judge(document, [{ spans: [span], speaker: null }]).runs[0]!.quote !== null;

  test('when a span covers nine tenths of it', () => {
    expect(found(at(text, 'comes in at nine tonight'))).toBe(true);
    expect(found(at(text, 'comes in at nine'))).toBe(false);
  });

  test('unless most of that span lies outside marks, as indirect speech does', () => {
    expect(found(at(text, 'that the tide “comes in at nine tonight”'))).toBe(false);
  });
});
