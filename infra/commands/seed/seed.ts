import { isMetaKey } from '../../../functions/article/seed-key.ts';
import type { Print } from '../command.ts';
import type { FetchPage } from './fetch-page.ts';
import { gather } from './gather.ts';
import type { SeedTarget, Stored } from './targets.ts';

export interface SeedOptions {
  readonly target: SeedTarget;
  readonly fetchPage: FetchPage;
  readonly print: Print;
}

export type SeedSummary = Record<Stored | 'refused', number>;

/** Brings everything named to the target, a line for each seed and a summary at the end. Metadata is not counted. */
export async function seed(named: readonly string[], options: SeedOptions): Promise<SeedSummary> {
  const { target, print } = options;
  const summary: SeedSummary = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  let metaChanged = false;
  for await (const file of gather(named, options.fetchPage)) {
    if (!file.ok) {
      summary.refused += 1;
      print(`refused    ${file.from}: ${file.reason}`);
      continue;
    }
    const stored = await target.put(file.key, file.bytes);
    if (isMetaKey(file.key)) {
      metaChanged = stored !== 'unchanged';
      continue;
    }
    const outcome = stored === 'unchanged' && metaChanged ? 'changed' : stored;
    metaChanged = false;
    summary[outcome] += 1;
    print(`${outcome.padEnd(10)} ${file.key}${file.from === file.key ? '' : ` (${file.from})`}`);
  }
  const { added, changed, unchanged, refused } = summary;
  print(`${target.name}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused.`);
  return summary;
}
