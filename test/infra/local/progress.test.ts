import { createProgress } from '../../../infra/local/progress.ts';

/** As much of a terminal, or of a file, as progress needs. */
function streamThatIs(isTTY: boolean) {
  const written: string[] = [];
  return {
    written,
    stream: { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream,
  };
}

test('on a terminal it counts up to the most there ever were, and takes its line away', () => {
  const { written, stream } = streamThatIs(true);
  const progress = createProgress(stream);
  for (const left of [3, 2, 1]) progress.update(left);
  expect(written.map((text) => /\d+ of \d+/.exec(text)?.[0])).toEqual(['0 of 3', '1 of 3', '2 of 3']);
  progress.update(0);
  expect(written.at(-1)).toBe('\r\u001B[2K');
  progress.clear();
  expect(written).toHaveLength(4);
});

test('elsewhere it writes nothing', () => {
  const { written, stream } = streamThatIs(false);
  const progress = createProgress(stream);
  progress.update(3);
  progress.clear();
  expect(written).toEqual([]);
});
