import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Comparison } from './score-gold.ts';

/** What the engine gets wrong in a fixture article, by kind of fault; kinds without any are left out. */
export type Faults = Partial<Omit<Comparison, 'parts'>>;

const file = fileURLToPath(new URL('../fixtures/known-faults.json', import.meta.url));

/**
 * The faults that are known and not mended, by article. The gold is never bent to the engine: what it cannot do stands here, and
 * the tests fail when a fault comes, and as well when one is gone but still listed.
 */
export function knownFaults(): Readonly<Record<string, Faults>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Faults>;
}

/** Replaces the list (`test/eval/fixtures.ts --accept`). */
export function writeKnownFaults(faults: Readonly<Record<string, Faults>>): void {
  writeFileSync(file, `${JSON.stringify(faults, null, 1)}\n`);
}

/** The faults of a comparison without the kinds that have none. */
export function faultsOf({ parts: _, ...faults }: Comparison): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([, lines]) => lines.length > 0));
}
