import type { Index } from './index.ts';
import { late, once } from './late.ts';
import { createLists, createParts, type Parts, type ReaderOptions } from './parts.ts';

/** What reads lists is there at once; the rest is loaded when it is first called. */
export function createReader(parts: Parts): Index {
  const { table, manifests, counts } = parts;
  const { lists, directory } = createLists(parts);
  const flags = once(async () => (await import('./flags.ts')).createFlagStore(table));
  const join = once(async () =>
    (await import('./join.ts')).createJoin({ table, manifests, counts: await counts(), reader: lists }),
  );
  const alike = once(async () => (await import('./alike.ts')).createAlike(await directory(), lists));
  return {
    ...lists,
    ...late(flags, ['flag', 'flags']),
    ...late(directory, [
      'totals',
      'frequencies',
      'speakerSizes',
      'wordsWithPrefix',
      'nearWords',
      'speakers',
      'speaker',
      'surname',
    ]),
    join: async (stems, request) => (await join()).join(stems, request),
    async expect({ joined = [], ...asked }, options) {
      const [names, joins] = await Promise.all([directory(), joined.length > 0 ? join() : null]);
      // First, for words are known as soon as they are asked for.
      joins?.expectJoin(joined, options.meter);
      await names.expect(asked, options);
    },
    alike: async (text, read) => (await alike())(text, read),
  };
}

/** The index for a function that writes nothing: no code that does is in its bundle. */
export function createIndexReader(options: ReaderOptions): Index {
  return createReader(createParts(options));
}
