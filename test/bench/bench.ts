import { parseArgs } from 'node:util';

// `npm run bench [-- PART …] [--sizes 1000,10000] [--engine dynoxide] [--corpus DIR] [--json]`: nothing here passes or fails, it measures.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

export interface BenchOptions {
  /** Numbers of quotes in the synthetic corpora. */
  readonly sizes: readonly number[];
  /** A folder of articles, for the parts that read real text. */
  readonly corpus: string;
  readonly json: boolean;
  /** Where the index lies: see engine.ts. The embedded one is slow beyond some 10,000 quotes. */
  readonly engine: string;
}

const parts: Readonly<Record<string, () => Promise<{ run: (options: BenchOptions) => Promise<void> }>>> = {
  extract: () => import('./extract.ts'),
  index: () => import('./index.ts'),
  ranking: () => import('./ranking.ts'),
  alerts: () => import('./alerts.ts'),
  cold: () => import('./cold.ts'),
  load: () => import('./load.ts'),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    corpus: { type: 'string', default: 'test/fixtures/articles' },
    engine: { type: 'string', default: 'embedded' },
    json: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = wanted.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined || sizes.some((size) => !Number.isInteger(size) || size < 100)) {
  process.stderr.write(
    `Usage: npm run bench [-- ${Object.keys(parts).join(' ')}] [--sizes 1000,10000,100000] [--engine dynoxide] [--corpus DIR] [--json]\n`,
  );
  process.exit(2);
}
for (const name of wanted) await (await parts[name]!()).run({ ...values, sizes });
