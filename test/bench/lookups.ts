import { createMeter, type Index, type Meter } from '../../functions/index/index.ts';
import { listQuotes, type QuotesRequest } from '../../functions/lookup/list-quotes.ts';
import { snapshotFor } from '../../functions/lookup/reading.ts';
import { verifyClaim } from '../../functions/lookup/verify/verify.ts';
import { type BenchArticle, random, vocabulary } from './corpus.ts';
import { quantile, type Row, timed } from './figures.ts';

/** How often each kind of lookup is measured, each time with other words. */
const REPEATS = 100;
/** Words of this rank or beyond are rare, words before that one frequent. */
const RARE = 2000;
const FREQUENT = 20;

/**
 * What lookups cost: by an index that has answered some before, as a warm process has, and for two words by one that has
 * read nothing, the manifest neither.
 */
export async function lookups(
  index: Index,
  corpus: readonly BenchArticle[],
  freshIndex: () => Index,
): Promise<Row[]> {
  const next = random(7);
  const quotes = corpus.flatMap(({ quotes: some }) => some);
  const ranks = new Map(vocabulary.words.map((word, rank) => [word, rank]));
  const any = () => quotes[Math.floor(next() * quotes.length)]!;
  const frequent = () => vocabulary.words[Math.floor(next() * FREQUENT)]!;
  const rare = (): string => {
    const found = any()
      .text.split(' ')
      .find((word) => (ranks.get(word) ?? 0) >= RARE);
    return found ?? rare();
  };
  const twoFrequent = (): string => {
    const [one, other] = [frequent(), frequent()];
    return one === other ? twoFrequent() : `${one} ${other}`;
  };
  const neighbours = (length: number) =>
    any()
      .text.split(' ')
      .slice(2, 2 + length);
  const telling = (length: number): readonly string[] => {
    const words = neighbours(length);
    return words.filter((word) => ranks.has(word)).length > 1 ? words : telling(length);
  };
  const kinds: Readonly<Record<string, () => QuotesRequest>> = {
    'one frequent word': () => ({ q: frequent() }),
    'one rare word': () => ({ q: rare() }),
    'a word found nowhere': () => ({ q: `${rare().slice(0, -2)}q` }),
    'two frequent words': () => ({ q: twoFrequent() }),
    'a frequent and a rare word': () => ({ q: `${frequent()} ${rare()}` }),
    'a phrase of three words': () => ({ q: `"${neighbours(3).join(' ')}"` }),
    'of them two or more telling': () => ({ q: `"${telling(3).join(' ')}"` }),
    'a speaker': () => ({ speaker: any().speaker!.id }),
    'a speaker by name': () => ({ speaker: any().speaker!.name }),
    'a speaker and a word': () => ({ speaker: any().speaker!.id, q: frequent() }),
    'a prefix': () => ({ q: `${rare().slice(0, 5)}*` }),
    'nothing: the newest': () => ({}),
  };
  const rows: Row[] = [];
  for (const [name, request] of Object.entries(kinds)) {
    // The first of a process fill its caches.
    for (let turn = 0; turn < 3; turn += 1) await measure(index, listed(request()));
    rows.push(await repeat(name, () => measure(index, listed(request()))));
  }
  rows.push(
    await repeat('verify a quote', () => measure(index, asked(verifyClaim({ text: any().text })))),
    await repeat('two frequent words, by a process that has read nothing', () =>
      measureFirst(freshIndex(), listQuotes({ q: twoFrequent(), limit: 10 })),
    ),
  );
  return rows;
}

type Run = (index: Index, options: Parameters<ReturnType<typeof asked>>[1]) => Promise<unknown>;

function listed(request: QuotesRequest): Run {
  return asked(listQuotes({ ...request, limit: 10 }));
}

function asked(reading: ReturnType<typeof listQuotes> | ReturnType<typeof verifyClaim>) {
  if (!reading.ok) throw new Error(reading.causes[0].detail);
  return reading.run;
}

interface Measured {
  readonly meter: Meter;
  readonly ms: number;
}

async function measure(index: Index, run: Run): Promise<Measured> {
  const snapshot = await index.snapshot();
  const meter = createMeter();
  const { ms } = await timed(() => run(index, { snapshot, meter, origin: '' }));
  return { meter, ms };
}

/** With the manifest, as the first request to a process reads it; its code is loaded, as it is by the time a connection is made. */
async function measureFirst(index: Index, asked: ReturnType<typeof listQuotes>): Promise<Measured> {
  if (!asked.ok) throw new Error(asked.causes[0].detail);
  await index.wordsWithPrefix('', { snapshot: { upTo: 0, hidden: [] }, limit: 1 });
  const meter = createMeter();
  const { ms } = await timed(async () => {
    const snapshot = await snapshotFor(asked, index, meter);
    await asked.run(index, { snapshot, meter, origin: '' });
  });
  return { meter, ms };
}

async function repeat(lookup: string, once: () => Promise<Measured>): Promise<Row> {
  const all: Measured[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) all.push(await once());
  const of = (pick: (one: Measured) => number, at: number) => quantile(all.map(pick), at);
  return {
    lookup,
    'trips p50': of(({ meter }) => meter.roundTrips, 0.5),
    p99: of(({ meter }) => meter.roundTrips, 0.99),
    'read units p50': of(({ meter }) => meter.readUnits, 0.5),
    p90: of(({ meter }) => meter.readUnits, 0.9),
    'units p99': of(({ meter }) => meter.readUnits, 0.99),
    'as the engine says p50': of(({ meter }) => meter.reportedReadUnits, 0.5),
    'engine p99': of(({ meter }) => meter.reportedReadUnits, 0.99),
    'ms p50': of(({ ms }) => ms, 0.5),
    'ms p99': of(({ ms }) => ms, 0.99),
  };
}
