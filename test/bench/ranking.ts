import { createIndex, createMeter } from '../../functions/index/index.ts';
import { tokenize } from '../../functions/index/tokenize.ts';
import { listQuotes } from '../../functions/lookup/list-quotes.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { openEmbeddedTable } from '../../infra/local/embedded-table.ts';
import type { BenchOptions } from './bench.ts';
import { random, syntheticCorpus, vocabulary } from './corpus.ts';
import { quantile, type Row, report } from './figures.ts';

const QUERIES = 30;
const k1 = 1.2;
const b = 0.75;

/** How near the first ten by relevance are to exact BM25 over all quotes (nDCG@10). */
export async function run({ sizes, json }: BenchOptions): Promise<void> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const corpus = syntheticCorpus(size);
    const table = await openEmbeddedTable();
    const client = createDynamoDb({ endpoint: table.endpoint });
    const index = createIndex({ client, tableName: 'ranking', clock: { now: () => new Date() } });
    await index.createTable();
    for (const { article, quotes } of corpus) await index.put(article, quotes);
    await index.sweep();
    const exact = exactRanking(corpus.flatMap(({ quotes }) => quotes.map(({ text }) => text)));
    const next = random(5);
    const gains: number[] = [];
    for (let turn = 0; turn < QUERIES; turn += 1) {
      const words = [vocabulary.words[Math.floor(next() * 80)]!, vocabulary.words[Math.floor(next() * 200)]!];
      const asked = listQuotes({ q: words.slice(0, 1 + (turn % 2)).join(' '), sort: 'relevance', limit: 10 });
      if (!asked.ok) throw new Error('A query was refused.');
      const page = await asked.run(index, {
        snapshot: await index.snapshot(),
        meter: createMeter(),
        origin: '',
      });
      const ideal = exact(words.slice(0, 1 + (turn % 2)));
      if (ideal.best.length > 0)
        gains.push(gain(page.items.map(({ text }) => ideal.score(text))) / gain(ideal.best));
    }
    rows.push({
      quotes: size,
      queries: gains.length,
      'nDCG@10 mean': gains.reduce((sum, one) => sum + one, 0) / gains.length,
      'nDCG@10 p10': quantile(gains, 0.1),
    });
    client.destroy();
    await table.close();
  }
  report('Relevance beside exact BM25 over all quotes', rows, json);
}

function gain(scores: readonly number[]): number {
  return scores.reduce((sum, score, at) => sum + score / Math.log2(at + 2), 0);
}

/** BM25 written once more, without an index: over all texts that hold every word. */
function exactRanking(texts: readonly string[]) {
  const documents = texts.map((text) => tokenize(text).map(({ stem }) => stem));
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const byText = new Map(texts.map((text, at) => [text, documents[at]!]));
  return (words: readonly string[]) => {
    const stems = words.flatMap((word) => tokenize(word).map(({ stem }) => stem));
    const idf = stems.map((stem) => {
      const holding = documents.filter((document) => document.includes(stem)).length;
      return Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
    });
    const scoreOf = (document: readonly string[]) =>
      stems.reduce((sum, stem, at) => {
        const times = document.filter((one) => one === stem).length;
        return sum + (idf[at]! * times * (k1 + 1)) / (times + k1 * (1 - b + (b * document.length) / average));
      }, 0);
    const best = documents
      .filter((document) => stems.every((stem) => document.includes(stem)))
      .map(scoreOf)
      .sort((one, other) => other - one)
      .slice(0, 10);
    return { best, score: (text: string) => scoreOf(byText.get(text) ?? []) };
  };
}
