import fc from 'fast-check';
import type { Span } from '../../functions/article/article.ts';
import { calibrate } from '../eval/calibration.ts';
import type { GoldDocument } from '../eval/corpus.ts';
import { type EvaluatedQuote, evaluate } from '../eval/evaluate.ts';
import { plainName, readLabels, type SpeakerLabel } from '../eval/labels.ts';
import { report, reportMistakes } from '../eval/report.ts';
import { judgeSpeakers, scoreSpeakers } from '../eval/speakers.ts';

const text = [
  'Dr. Leila Haddad runs the clinic. “We need two more nurses,” Haddad said.',
  '“Nobody has applied so far,” she added.',
  'A porter disagreed. “They never asked me once,” the porter said.',
  '“It will close by winter,” said Tom Reed Jr.',
].join('\n\n');

function at(words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text does not read "${words}"`);
  return { start, end: start + words.length };
}

const said = [
  'We need two more nurses,',
  'Nobody has applied so far,',
  'They never asked me once,',
  'It will close by winter,',
];
const runs = said.map(at);
const sources = ['Haddad', 'she', 'the porter', 'Tom Reed Jr.'].map(at);

const document: GoldDocument = {
  name: 'clinic',
  text,
  attributions: runs.map((run, n) => ({ source: [sources[n]!], content: [run] })),
};

const labels: SpeakerLabel[] = [
  { run: runs[0]!, mention: 'named', names: [at('Leila Haddad')] },
  { run: runs[1]!, mention: 'pronoun', names: [at('Leila Haddad')] },
  { run: runs[2]!, mention: 'nominal', names: [at('porter')] },
  { run: runs[3]!, mention: 'named', names: [at('Tom Reed Jr.')] },
];

function quote(n: number, name: string | null, confidence = 0.9): EvaluatedQuote {
  const speaker = name === null ? null : { id: '', name, role: null, aliases: [], mention: sources[n]! };
  return { spans: [runs[n]!], speaker, confidence };
}

describe('canonical speakers', () => {
  const faults = (names: (string | null)[]) =>
    judgeSpeakers(
      document,
      labels,
      names.map((name, n) => quote(n, name)),
    ).map(({ fault }) => fault);

  test('are right by the full name, case and determiner aside', () => {
    expect(faults(['Leila Haddad', 'LEILA HADDAD', 'the porter', 'Tom Reed Jr'])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('are wrong when cut short, with a title, without a speaker, or somebody else', () => {
    expect(faults(['Haddad', 'Dr. Leila Haddad', null, 'Leila Haddad'])).toEqual([
      'short',
      'long',
      'none',
      'other',
    ]);
  });

  test('count as wrong where the run was not found', () => {
    const verdicts = judgeSpeakers(document, labels, [quote(0, 'Leila Haddad'), quote(2, 'Porter')]);
    expect(scoreSpeakers(verdicts)).toEqual({
      labels: 4,
      accuracy: 0.5,
      byMention: {
        pronoun: { accuracy: 0, labels: 1 },
        nominal: { accuracy: 1, labels: 1 },
        named: { accuracy: 0.5, labels: 2 },
      },
      faults: { missed: 2, none: 0, short: 0, long: 0, other: 0 },
    });
  });

  test('may be given in any of the ways on which readers differ', () => {
    const either = [{ ...labels[2]!, names: [at('porter'), at('A porter disagreed')] }];
    expect(judgeSpeakers(document, either, [quote(2, 'a porter disagreed')])[0]!.fault).toBeNull();
  });

  test.each([
    ['The  O’Neill\nTrust', "o'neill trust"],
    ['Robert “Bob” Ray', 'robert "bob" ray'],
    ['an official', 'official'],
    ['my father', 'father'],
    ['Anders Ek', 'anders ek'],
  ])('%j compares as %j', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});

describe('the committed labels', () => {
  const all = [...readLabels()];

  test('hold the 300 runs and more that canonical accuracy is measured on, a third of them without a name', () => {
    const kinds = all.flatMap(([, some]) => some.map(({ mention }) => mention));
    expect(kinds.length).toBeGreaterThan(300);
    expect(kinds.filter((kind) => kind !== 'named').length).toBeGreaterThan(kinds.length / 3);
  });

  test('point each run, once and in order, at one name or more', () => {
    for (const [, some] of all) {
      let end = 0;
      for (const { run, names } of some) {
        expect(run.start).toBeGreaterThanOrEqual(end);
        expect(run.end).toBeGreaterThan(run.start);
        end = run.end;
        expect(names.length).toBeGreaterThan(0);
        for (const name of names) expect(name.end).toBeGreaterThan(name.start);
      }
    }
  });
});

describe('calibration', () => {
  test('of decisions that keep what they promise has no error', () => {
    const decisions = Array.from({ length: 100 }, (_, n) => ({
      confidence: n < 20 ? 0.5 : 1,
      right: n >= 20 || n % 2 === 0,
    }));
    const { surest80, error, deciles } = calibrate(decisions);
    expect(surest80).toBe(1);
    expect(error).toBeCloseTo(0);
    expect(deciles[0]).toEqual({ confidence: 0.5, accuracy: 0.5 });
  });

  test('of certainty that is always wrong has an error of one', () => {
    const { surest80, error } = calibrate(
      Array.from({ length: 15 }, () => ({ confidence: 1, right: false })),
    );
    expect([surest80, error]).toEqual([0, 1]);
  });

  test('gives shares, and rising tenths, whatever the decisions', () => {
    const decision = fc.record({
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      right: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 50 }), (decisions) => {
        const { surest80, error, deciles } = calibrate(decisions);
        for (const share of [surest80, error, ...deciles.map(({ accuracy }) => accuracy)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        for (const [n, tenth] of deciles.entries()) {
          if (n > 0) expect(tenth.confidence).toBeGreaterThanOrEqual(deciles[n - 1]!.confidence);
        }
      }),
    );
  });
});

describe('an evaluation', () => {
  let clock = 0;
  const evaluation = evaluate({
    documents: [document],
    labels: new Map([['clinic', labels]]),
    extract: () => [
      quote(0, 'Leila Haddad', 0.95),
      { ...quote(1, 'Tom Reed', 0.4), speaker: { ...quote(1, 'Tom Reed').speaker!, mention: sources[3]! } },
      quote(2, 'porter', 0.9),
    ],
    now: () => (clock += 500),
  });

  test('holds every mistake with what was wanted and what came', () => {
    expect(evaluation.mistakes.map(({ kind, start, detail }) => [kind, start, detail])).toEqual([
      ['mention', runs[1]!.start, 'gold "she" got "Tom Reed Jr."'],
      ['missed', runs[3]!.start, ''],
      ['speaker-other', runs[1]!.start, 'pronoun: wanted "Leila Haddad" got "Tom Reed"'],
      ['speaker-missed', runs[3]!.start, 'named: wanted "Tom Reed Jr." got ""'],
    ]);
  });

  test('measures speed over the bytes of all texts', () => {
    expect(evaluation.megabytesPerSecond).toBeCloseTo(Buffer.byteLength(text) / 1e6 / 0.5);
  });

  test('is printed a figure a line', () => {
    const lines = report(evaluation).split('\n');
    expect(lines[0]).toBe('direct   P 100.0  R  75.0  F1  85.7   (4 gold runs in 1 documents)');
    expect(lines).toContain(
      'speaker   50.0 of 4 labelled runs (pronoun 0.0 of 1, nominal 100.0 of 1, named 50.0 of 2)',
    );
    expect(lines).toContain('         wrong: missed 1, none 0, short 0, long 0, other 1');
  });

  test('shows so many mistakes of each kind and no more', () => {
    expect(reportMistakes(evaluation.mistakes, 0)).toBe('');
    const kinds = reportMistakes([...evaluation.mistakes, ...evaluation.mistakes], 1)
      .split('\n')
      .map((line) => line.split('\t')[0]);
    expect(kinds).toEqual(['mention', 'missed', 'speaker-missed', 'speaker-other']);
  });
});
