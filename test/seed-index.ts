import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSeed } from '../functions/article/parse.ts';
import { createIndex, type WritableIndex } from '../functions/index/index.ts';
import { createDynamoDb } from '../functions/platform/dynamodb.ts';
import { extractQuotes } from '../functions/quotes/extract.ts';
import { openEmbeddedTable } from '../infra/local/embedded-table.ts';

const folder = fileURLToPath(new URL('../seeds', import.meta.url));
const name = '000_c87a4c85406106d5';

export interface SeedIndex {
  readonly index: WritableIndex;
  /** The seed's own text, which spans slice. */
  readonly text: string;
  readonly close: () => Promise<void>;
}

/** The project's first seed in an index on the embedded engine, by the same steps as a deployment takes. */
export async function seedIndex(): Promise<SeedIndex> {
  const key = `${name}.txt`;
  const metaKey = `${name}.meta.json`;
  const [bytes, meta] = await Promise.all([readFile(join(folder, key)), readFile(join(folder, metaKey))]);
  const parsed = await parseSeed({ key, bytes, meta: { key: metaKey, bytes: meta } });
  if (!parsed.ok) throw new Error(parsed.reason);
  const table = await openEmbeddedTable();
  const client = createDynamoDb({ endpoint: table.endpoint });
  const index = createIndex({ client, tableName: 'seed', clock: { now: () => new Date() } });
  await index.createTable();
  await index.put(parsed.article, extractQuotes(parsed.article));
  return {
    index,
    text: parsed.article.text,
    close: async () => {
      client.destroy();
      await table.close();
    },
  };
}
