import type { Print } from '../command.ts';
import { checks } from './checks.ts';
import { createStranger, Failure, type Stranger } from './stranger.ts';

export interface SmokeOptions {
  readonly print: Print;
  readonly stranger?: Stranger;
}

/** Runs every check against an endpoint, prints a line for each, and says whether all hold. */
export async function smoke(
  endpoint: string,
  { print, stranger = createStranger(endpoint) }: SmokeOptions,
): Promise<boolean> {
  let failed = 0;
  for (const { name, run } of checks) {
    const started = performance.now();
    const outcome = await run(stranger).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      failed += 1;
      return error;
    });
    const ms = `${Math.round(performance.now() - started)} ms`;
    print(
      outcome instanceof Failure
        ? `FAILED  ${name}: ${outcome.message}`
        : `ok      ${name} (${[outcome, ms].filter(Boolean).join(', ')})`,
    );
  }
  print(failed === 0 ? `${endpoint} works.` : `${failed} of ${checks.length} checks failed at ${endpoint}.`);
  return failed === 0;
}
