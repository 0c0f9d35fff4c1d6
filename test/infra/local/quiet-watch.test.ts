import type { WatchReport } from '../../../functions/watch/create-watch.ts';
import { createQuietWatch } from '../../../infra/local/quiet-watch.ts';
import { seedsInMemory } from '../../watch/seeds-in-memory.ts';

const agreement: WatchReport = {
  seeds: 1,
  new: 0,
  changed: 0,
  removed: 0,
  reindex: 0,
  wait: 0,
  resend: 0,
  forget: 0,
};

/** A watch that answers these reports in turn, then agreement, and how often it was asked. */
function watchThatSays(...reports: WatchReport[]) {
  const watch = Object.assign(
    async () => {
      watch.runs += 1;
      return reports.shift() ?? agreement;
    },
    { runs: 0 },
  );
  return watch;
}

test.each(['new', 'changed', 'removed', 'reindex', 'wait', 'resend', 'forget'] as const)(
  'while something is owed (%s) it goes on looking, and rests once nothing is',
  async (owed) => {
    const watch = watchThatSays({ ...agreement, [owed]: 1 });
    const look = createQuietWatch(watch, seedsInMemory());
    for (let at = 0; at < 5; at += 1) await look();
    expect(watch.runs).toBe(2);
  },
);

test('a change of the store wakes it, also one that is undone', async () => {
  const seeds = seedsInMemory();
  const watch = watchThatSays();
  const look = createQuietWatch(watch, seeds);
  await look();
  for (const words of ['one', 'two', 'one']) {
    seeds.drop('ferry.txt', words);
    await look();
    await look();
  }
  seeds.take('ferry.txt');
  await look();
  expect(watch.runs).toBe(5);
});

test('a look that failed is no agreement', async () => {
  let runs = 0;
  const look = createQuietWatch(async () => {
    runs += 1;
    throw new Error('no answer');
  }, seedsInMemory());
  await expect(look()).rejects.toThrow('no answer');
  await expect(look()).rejects.toThrow('no answer');
  expect(runs).toBe(2);
});
