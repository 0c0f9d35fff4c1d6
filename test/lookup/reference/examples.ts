import { createApi } from '../../../functions/lookup/create-api.ts';
import type { Examples } from '../../../functions/lookup/reference/openapi.ts';
import { operations } from '../../../functions/lookup/reference/operations.ts';
import { seedIndex } from '../../seed-index.ts';

const quiet = { info() {}, warn() {}, error() {} };

/** What the service answers to the reference's example requests when the first seed is indexed. */
export async function examplesFromSeed(): Promise<Examples> {
  const { index, close } = await seedIndex();
  try {
    const api = createApi({ index, clock: { now: () => new Date() }, log: quiet });
    const examples: Record<string, unknown> = {};
    for (const { id, method, example } of operations) {
      if (!example) continue;
      const answer = await api.request(`https://quotes.example${example.path}`, {
        method: method.toUpperCase(),
        ...(example.body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(example.body),
        }),
      });
      if (!answer.ok) throw new Error(`${example.path} answers ${answer.status}.`);
      examples[id] = await answer.json();
    }
    return examples;
  } finally {
    await close();
  }
}
