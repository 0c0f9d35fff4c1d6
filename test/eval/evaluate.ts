import type { Quote } from '../../functions/quotes/quote.ts';
import { type Calibration, calibrate } from './calibration.ts';
import type { GoldDocument } from './corpus.ts';
import type { SpeakerLabel } from './labels.ts';
import { judge, type Scores, score, sourceText, type Verdict } from './score.ts';
import { judgeSpeakers, type SpeakerScores, type SpeakerVerdict, scoreSpeakers } from './speakers.ts';

export type EvaluatedQuote = Pick<Quote, 'spans' | 'speaker' | 'confidence'>;

/** A mistake: its kind, where it is, what was wanted and what came, and the text around. */
export interface Mistake {
  readonly kind: string;
  readonly document: string;
  readonly start: number;
  readonly detail: string;
  readonly context: string;
}

export interface Evaluation {
  readonly scores: Scores;
  /** Null where no document has labels. */
  readonly speakers: SpeakerScores | null;
  readonly calibration: {
    /** Over the runs found, whether the mention touches the gold source. */
    readonly mention: Calibration;
    /** The same, with quotes that are none in the gold counted as wrong. */
    readonly extrasWrong: Calibration;
    /** Over the labels found, whether the full name is right. */
    readonly speaker: Calibration;
  };
  /** Megabytes (10⁶ bytes of UTF-8) a second in the fastest pass over the whole corpus, once warm. */
  readonly megabytesPerSecond: number;
  readonly mistakes: readonly Mistake[];
}

interface Parts {
  readonly documents: readonly GoldDocument[];
  readonly labels: ReadonlyMap<string, readonly SpeakerLabel[]>;
  readonly extract: (text: string) => readonly EvaluatedQuote[];
  /** Milliseconds of work from any origin. */
  readonly now: () => number;
}

/** How long passes over the corpus are timed; the one under way is finished. */
const TIMED_FOR_MS = 2000;
/** Characters of text shown on either side of a mistake. */
const CONTEXT = 90;

function around(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - CONTEXT), end + CONTEXT).replace(/\s+/g, ' ');
}

function mistakesOf({ document, runs }: Verdict<EvaluatedQuote>): Mistake[] {
  const { text } = document;
  return runs.flatMap(({ run, gold, quote, mention, name }) => {
    const note = (kind: string, detail = ''): Mistake => ({
      kind,
      document: document.name,
      start: run.start,
      detail,
      context: around(text, run.start, run.end),
    });
    if (gold && !quote) return [note('missed')];
    if (!gold && quote) return [note('extra')];
    const source = gold ? sourceText(text, gold) : '';
    const at = quote?.speaker?.mention;
    const got = at ? text.slice(at.start, at.end) : '';
    return [
      ...(mention === false ? [note('mention', `gold "${source}" got "${got}"`)] : []),
      ...(name === false ? [note('name', `gold "${source}" got "${quote?.speaker?.name ?? ''}"`)] : []),
    ];
  });
}

function speakerMistakes({ name, text }: GoldDocument, verdicts: readonly SpeakerVerdict<EvaluatedQuote>[]) {
  return verdicts.flatMap(({ label, quote, wanted, fault }): Mistake[] =>
    fault === null
      ? []
      : [
          {
            kind: `speaker-${fault}`,
            document: name,
            start: label.run.start,
            detail: `${label.mention}: wanted "${wanted}" got "${quote?.speaker?.name ?? ''}"`,
            context: around(text, label.run.start, label.run.end),
          },
        ],
  );
}

/** The fastest pass tells most: the first ones still compile, and any may collect garbage. */
function speedOf({ documents, extract, now }: Omit<Parts, 'labels'>): number {
  const began = now();
  let fastest = Number.POSITIVE_INFINITY;
  while (now() - began < TIMED_FOR_MS) {
    const start = now();
    for (const { text } of documents) extract(text);
    fastest = Math.min(fastest, now() - start);
  }
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return bytes / 1e6 / (fastest / 1000);
}

/** Runs an extractor over the documents and measures it: scores, speakers, calibration and speed. */
export function evaluate({ documents, labels, extract, now }: Parts): Evaluation {
  const results = documents.map((document) => {
    const quotes = extract(document.text);
    return {
      document,
      verdict: judge(document, quotes),
      speakers: judgeSpeakers(document, labels.get(document.name) ?? [], quotes),
    };
  });
  const verdicts = results.map(({ verdict }) => verdict);
  const speakers = results.flatMap((result) => result.speakers);
  const runs = verdicts.flatMap((verdict) => verdict.runs);
  const decided = runs.flatMap(({ quote, mention }) =>
    quote && mention !== null ? [{ confidence: quote.confidence, right: mention }] : [],
  );
  const extras = runs.flatMap(({ gold, quote }) =>
    quote && !gold ? [{ confidence: quote.confidence, right: false }] : [],
  );
  return {
    scores: score(verdicts),
    speakers: speakers.length === 0 ? null : scoreSpeakers(speakers),
    calibration: {
      mention: calibrate(decided),
      extrasWrong: calibrate([...decided, ...extras]),
      speaker: calibrate(
        speakers.flatMap(({ quote, fault }) =>
          quote ? [{ confidence: quote.confidence, right: fault === null }] : [],
        ),
      ),
    },
    megabytesPerSecond: speedOf({ documents, extract, now }),
    mistakes: results.flatMap((result) => [
      ...mistakesOf(result.verdict),
      ...speakerMistakes(result.document, result.speakers),
    ]),
  };
}
