import { type Engine, ferry, type Setting, startEngine, startSetting } from '../watch/setting.ts';

let engine: Engine;
let setting: Setting;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());
beforeEach(async () => {
  setting = await startSetting(engine);
});

const record = (messageId: string, body: unknown) => ({
  messageId,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const work = (seed: string) => ({ seed, correlationId: `for-${seed}` });

async function watchAndWorkOff(): Promise<void> {
  await setting.watch();
  await setting.workOff();
}

test('given a seed, when its work is done, then its quotes are in the index and its flag says so', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  await watchAndWorkOff();
  expect(await setting.quotesOf('ferry')).toEqual(['We wait.']);
  expect(await setting.flagOf('ferry.txt')).toMatchObject({
    status: 'indexed',
    reason: null,
    quotes: 1,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    engine: 'first',
    version: 1,
  });
});

test('given work done already, when it is done again, then nothing changes and nobody is told again', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  await watchAndWorkOff();
  const { version } = (await setting.flagOf('ferry.txt'))!;
  await setting.ingest({ Records: [record('a', work('ferry.txt')), record('b', work('ferry.txt'))] });
  expect((await setting.flagOf('ferry.txt'))?.version).toBe(version);
  expect(setting.told.changes).toHaveLength(1);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['empty', '', /ferry\.txt is empty/],
  ['binary', new Uint8Array([0, 1, 2, 255]), /ferry\.txt holds zero bytes/],
  ['2 MiB', 'word '.repeat(419_431), /ferry\.txt is over the limit of 1 MiB/],
])(
  'given a seed that becomes %s, then it fails with the reason, is shown no more, and the others go on',
  async (_what, bytes, reason) => {
    setting.seeds.drop('ferry.txt', ferry('We wait.'));
    await watchAndWorkOff();
    setting.seeds.drop('ferry.txt', bytes);
    setting.seeds.drop('other.txt', ferry('We go.'));
    await watchAndWorkOff();
    expect(await setting.flagOf('ferry.txt')).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(reason),
      quotes: null,
    });
    expect(await setting.quotesOf('ferry')).toBeNull();
    expect(await setting.quotesOf('other')).toEqual(['We go.']);
    expect(setting.told.failed.map(({ seed }) => seed)).toEqual(['ferry.txt']);
  },
);

test('given bad metadata, then the seed fails until the metadata is right', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  setting.seeds.drop('ferry.meta.json', '{"published":"soon"}');
  await watchAndWorkOff();
  expect(await setting.flagOf('ferry.txt')).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('"published" in ferry.meta.json'),
  });
  setting.seeds.drop('ferry.meta.json', '{"publisher":"Harbour Gazette"}');
  await watchAndWorkOff();
  expect(await setting.flagOf('ferry.txt')).toMatchObject({ status: 'indexed' });
});

test('given a seed that is gone, then its quotes are gone, and work for one that never was does nothing', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  await watchAndWorkOff();
  setting.seeds.take('ferry.txt');
  await watchAndWorkOff();
  expect(await setting.quotesOf('ferry')).toBeNull();
  expect(await setting.ingest({ Records: [record('a', work('never.txt'))] })).toEqual({
    batchItemFailures: [],
  });
  expect(await setting.flagOf('never.txt')).toBeNull();
});

test('given a batch with messages that are no work, then those alone go back to the queue', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  const answer = await setting.ingest({
    Records: [record('bad', '{'), record('good', work('ferry.txt')), record('odd', { seed: 7 })],
  });
  expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['bad', 'odd']);
  expect(await setting.quotesOf('ferry')).toEqual(['We wait.']);
});

test('given a store that does not answer for one seed, then that message alone goes back, and succeeds later', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  setting.seeds.drop('other.txt', ferry('We go.'));
  const read = jest.spyOn(setting.seeds, 'read').mockRejectedValueOnce(new Error('no answer'));
  const Records = [record('a', work('ferry.txt')), record('b', work('other.txt'))];
  expect((await setting.ingest({ Records })).batchItemFailures).toEqual([{ itemIdentifier: 'a' }]);
  read.mockRestore();
  expect((await setting.ingest({ Records })).batchItemFailures).toEqual([]);
  expect(await setting.quotesOf('ferry')).toEqual(['We wait.']);
  expect(setting.log.lines.filter(({ code }) => code === 'AQ206')).toHaveLength(1);
});

test('given a crash after the index was written and before the flag, then the retry tells what would have been lost', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  await setting.watch();
  const putFlag = jest.spyOn(setting.index, 'putFlag').mockRejectedValueOnce(new Error('cut off'));
  await expect(setting.workOff()).rejects.toThrow('1 messages failed');
  putFlag.mockRestore();
  expect(await setting.flagOf('ferry.txt')).toMatchObject({ status: 'new' });
  await setting.ingest({ Records: [record('again', work('ferry.txt'))] });
  expect(await setting.flagOf('ferry.txt')).toMatchObject({ status: 'indexed', version: 1 });
  expect(setting.told.changes.map(({ outcome }) => outcome.version)).toEqual([1, 1]);
});
