import { createMemoryQueue, type MemoryQueueOptions } from '../../../infra/local/memory-queue.ts';

/** A queue whose messages fail as often as they say, and what it did. */
function queueOf(options: Partial<MemoryQueueOptions> = {}) {
  const tried: string[] = [];
  const givenUp: string[] = [];
  let underWay = 0;
  let most = 0;
  const queue = createMemoryQueue<{ name: string; failures: number }>({
    backoffMs: 1,
    onGivenUp: (body) => givenUp.push(JSON.parse(body).name),
    handle: async ({ Records: [record] }) => {
      const { name, failures } = JSON.parse(record!.body);
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      tried.push(name);
      if (failures < 0) throw new Error('thrown');
      const failed = tried.filter((one) => one === name).length <= failures;
      return { batchItemFailures: failed ? [{ itemIdentifier: record!.messageId }] : [] };
    },
    ...options,
  });
  return { queue, tried, givenUp, most: () => most };
}

test('every message is worked on, no more of them at a time than allowed', async () => {
  const { queue, tried, most } = queueOf({ concurrency: 3 });
  await queue.send(Array.from({ length: 20 }, (_, at) => ({ name: `m${at}`, failures: 0 })));
  await queue.idle();
  expect(new Set(tried).size).toBe(20);
  expect(most()).toBe(3);
});

test('failures are tried again, and given up after the last try', async () => {
  const { queue, tried, givenUp } = queueOf({ tries: 3 });
  await queue.send([
    { name: 'twice', failures: 2 },
    { name: 'always', failures: 99 },
    { name: 'throws', failures: -1 },
    { name: 'fine', failures: 0 },
  ]);
  await queue.idle();
  expect(tried.filter((name) => name === 'twice')).toHaveLength(3);
  expect(tried.filter((name) => name === 'always')).toHaveLength(3);
  expect(givenUp.sort()).toEqual(['always', 'throws']);
});

test('the same message is not taken twice while it waits, and again once it is done', async () => {
  const { queue, tried } = queueOf();
  await queue.send([
    { name: 'a', failures: 0 },
    { name: 'a', failures: 0 },
  ]);
  await queue.idle();
  await queue.send([{ name: 'a', failures: 0 }]);
  await queue.idle();
  expect(tried).toEqual(['a', 'a']);
});

test('when it is stopped, what is under way ends and the rest is dropped', async () => {
  const { queue, tried } = queueOf({ concurrency: 1 });
  await queue.send([
    { name: 'a', failures: 0 },
    { name: 'b', failures: 0 },
  ]);
  await queue.stop();
  await queue.send([{ name: 'c', failures: 0 }]);
  await queue.idle();
  expect(tried).toEqual(['a']);
});

test('an empty queue is idle at once', async () => {
  await expect(queueOf().queue.idle()).resolves.toBeUndefined();
});
