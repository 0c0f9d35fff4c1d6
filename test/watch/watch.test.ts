import type { Flag } from '../../functions/index/index.ts';
import { type Engine, ferry, type Setting, startEngine, startSetting } from './setting.ts';

const minute = 60_000;
let engine: Engine;
let setting: Setting;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());
beforeEach(async () => {
  setting = await startSetting(engine);
});

const objectEvent = (key: string) => ({ source: 'aws.s3', id: 'event-1', detail: { object: { key } } });

test('given a new seed, when the watch runs, then it is flagged new and its work is sent once', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  await setting.watch();
  await setting.watch();
  expect(await setting.flagOf('ferry.txt')).toMatchObject({ status: 'new', indexedAt: null, version: 0 });
  expect(setting.work).toEqual([{ seed: 'ferry.txt', correlationId: expect.any(String) }]);
  expect(setting.told.flagged.map(({ status }) => status)).toEqual(['new']);
});

test('given an indexed seed, when its bytes change, then it is flagged changed', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  await setting.watch();
  await setting.workOff();
  await setting.watch();
  expect(setting.work).toEqual([]);
  setting.seeds.drop('ferry.txt', ferry('We wait no longer.'));
  await setting.watch();
  expect(await setting.flagOf('ferry.txt')).toMatchObject({ status: 'changed' });
  expect(setting.work).toHaveLength(1);
});

test('given an indexed seed, when metadata comes, changes or goes, then it is flagged changed each time', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  await setting.watch();
  await setting.workOff();
  const steps = [
    () => setting.seeds.drop('ferry.meta.json', '{"publisher":"Harbour Gazette"}'),
    () => setting.seeds.drop('ferry.meta.json', '{"publisher":"Harbour Times"}'),
    () => setting.seeds.take('ferry.meta.json'),
  ];
  for (const step of steps) {
    step();
    expect(await setting.watch()).toMatchObject({ changed: 1 });
    await setting.workOff();
    expect(await setting.flagOf('ferry.txt')).toMatchObject({ status: 'indexed' });
  }
});

test('given an indexed seed, when it goes and comes back, then it is flagged removed, and new again', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  await setting.watch();
  await setting.workOff();
  setting.seeds.take('ferry.txt');
  await setting.watch();
  await setting.workOff();
  expect(await setting.flagOf('ferry.txt')).toMatchObject({ status: 'removed' });
  expect(await setting.quotesOf('ferry')).toBeNull();
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  expect(await setting.watch()).toMatchObject({ new: 1 });
  await setting.workOff();
  expect(await setting.quotesOf('ferry')).toEqual(['We wait.']);
});

test('given a seed removed a week ago, then its flag is forgotten', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  await setting.watch();
  await setting.workOff();
  setting.seeds.take('ferry.txt');
  await setting.watch();
  await setting.workOff();
  setting.pass(6 * 24 * 60 * minute);
  expect(await setting.watch()).toMatchObject({ forget: 0 });
  setting.pass(24 * 60 * minute);
  expect(await setting.watch()).toMatchObject({ forget: 1 });
  expect(await setting.flagOf('ferry.txt')).toBeNull();
});

test.each(['new', 'changed', 'removed'] as const)(
  'given a seed flagged %s whose work got lost, then it is sent again with the same id, but not too soon',
  async (status) => {
    setting.seeds.drop('ferry.txt', ferry('We wait.'));
    await setting.watch();
    if (status !== 'new') await setting.workOff();
    setting.pass(status === 'new' ? 0 : 1000);
    if (status === 'changed') setting.seeds.drop('ferry.txt', ferry('We go.'));
    if (status === 'removed') setting.seeds.take('ferry.txt');
    await setting.watch();
    const lost = setting.work.splice(0);
    setting.pass(14 * minute);
    await setting.watch();
    expect(setting.work).toEqual([]);
    setting.pass(minute);
    expect(await setting.watch()).toMatchObject({ resend: 1 });
    expect(setting.work).toEqual(lost);
    expect(setting.told.flagged.map((flag) => flag.status)).toEqual(
      status === 'new' ? ['new'] : ['new', status],
    );
  },
);

test('given a watch that is cut off before it tells of a flag, then it is told when the work is sent again, once', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  setting.cutOff = true;
  await expect(setting.watch()).rejects.toThrow('cut off');
  const { correlationId } = (await setting.flagOf('ferry.txt'))!;
  expect(setting.work).toEqual([]);
  setting.cutOff = false;
  setting.pass(15 * minute);
  expect(await setting.watch()).toMatchObject({ resend: 1 });
  setting.pass(15 * minute);
  expect(await setting.watch()).toMatchObject({ resend: 1 });
  expect(setting.told.flagged).toMatchObject([{ seed: 'ferry.txt', status: 'new', correlationId }]);
  expect(setting.work).toHaveLength(2);
});

describe('given a watch that is cut off before it tells of a flag', () => {
  const cutOff = async () => {
    setting.cutOff = true;
    await expect(setting.watch()).rejects.toThrow('cut off');
    setting.cutOff = false;
    return (await setting.flagOf('ferry.txt'))!;
  };
  const told = () => setting.told.flagged.map(({ status, correlationId }) => [status, correlationId]);

  test('when ingest comes by the seed meanwhile, then it tells', async () => {
    setting.seeds.drop('ferry.txt', ferry('We wait.'));
    const flag = await cutOff();
    setting.work.push({ seed: 'ferry.txt', correlationId: 'sent before' });
    await setting.workOff();
    expect(await setting.flagOf('ferry.txt')).toMatchObject({ status: 'indexed' });
    expect(told()).toEqual([['new', flag.correlationId]]);
    setting.pass(15 * minute);
    expect(await setting.watch()).toMatchObject({ resend: 0, wait: 0 });
  });

  test('when ingest was at the seed already, then it tells', async () => {
    setting.seeds.drop('ferry.txt', ferry('We wait.'));
    await setting.watch();
    const read = setting.seeds.read;
    let flag: Flag | undefined;
    Object.assign(setting.seeds, {
      async read(...what: Parameters<typeof read>) {
        Object.assign(setting.seeds, { read });
        setting.seeds.drop('ferry.txt', ferry('We go.'));
        flag = await cutOff();
        return read(...what);
      },
    });
    await setting.workOff();
    expect(await setting.quotesOf('ferry')).toEqual(['We go.']);
    expect(told().at(-1)).toEqual(['new', flag!.correlationId]);
    expect(await setting.flagOf('ferry.txt')).toMatchObject({ status: 'indexed' });
  });

  test('when the seed changes meanwhile, then both are told', async () => {
    setting.seeds.drop('ferry.txt', ferry('We wait.'));
    const flag = await cutOff();
    setting.seeds.take('ferry.txt');
    await setting.watch();
    expect(told()).toEqual([
      ['new', flag.correlationId],
      ['removed', (await setting.flagOf('ferry.txt'))!.correlationId],
    ]);
  });
});

test('given a seed that failed, then it stays failed until its bytes change', async () => {
  setting.seeds.drop('ferry.txt', '');
  await setting.watch();
  await setting.workOff();
  setting.pass(60 * minute);
  expect(await setting.watch()).toMatchObject({ new: 0, changed: 0, resend: 0 });
  expect(await setting.flagOf('ferry.txt')).toMatchObject({
    status: 'failed',
    reason: expect.stringMatching(/empty/),
  });
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  expect(await setting.watch()).toMatchObject({ changed: 1 });
});

test('given another engine, then every seed is indexed anew and nobody is told', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  setting.seeds.drop('empty.txt', '');
  await setting.watch();
  await setting.workOff();
  const { flagged, failed } = setting.told;
  const before = [flagged.length, failed.length];
  setting.useEngine('second');
  expect(await setting.watch()).toMatchObject({ reindex: 2 });
  await setting.workOff();
  expect([flagged.length, failed.length]).toEqual(before);
  const ferryChanges = setting.told.changes.filter(({ articleId }) => articleId === 'ferry');
  expect(ferryChanges.map(({ reindexed }) => reindexed)).toEqual([false, true]);
  expect(await setting.watch()).toMatchObject({ reindex: 0 });
});

test('given an event that speaks of one object, then only the seed concerned is looked at', async () => {
  setting.seeds.drop('ferry.txt', ferry('We wait.'));
  setting.seeds.drop('other.txt', ferry('We go.'));
  await setting.watch(objectEvent('ferry.txt'));
  expect(setting.work).toEqual([{ seed: 'ferry.txt', correlationId: 'event-1' }]);
  await setting.workOff();
  setting.seeds.drop('ferry.meta.json', '{"publisher":"Harbour Gazette"}');
  expect(await setting.watch(objectEvent('ferry.meta.json'))).toMatchObject({ seeds: 1, changed: 1 });
  await setting.workOff();
  setting.seeds.take('ferry.txt');
  expect(await setting.watch(objectEvent('ferry.txt'))).toMatchObject({ removed: 1 });
  expect(await setting.watch(objectEvent('README.md'))).toMatchObject({ seeds: 0 });
});

test('given runs that overlap, then each seed is flagged and sent by one of them', async () => {
  for (let at = 0; at < 30; at += 1) setting.seeds.drop(`ferry-${at}.txt`, ferry(`We wait for ${at} hours.`));
  const reports = await Promise.all([setting.watch(), setting.watch(), setting.watch()]);
  expect(reports.reduce((sum, report) => sum + report.new, 0)).toBe(30);
  expect(new Set(setting.work.map(({ seed }) => seed)).size).toBe(30);
  expect(setting.work).toHaveLength(30);
});

test('given more seeds than fit a page of flags, then each is flagged once', async () => {
  for (let at = 0; at < 1200; at += 1) setting.seeds.drop(`${at}.txt`, ferry(`We wait for ${at} hours.`));
  expect(await setting.watch()).toMatchObject({ seeds: 1200, new: 1200 });
  expect(await setting.watch()).toMatchObject({ seeds: 1200, new: 0 });
  expect(setting.work).toHaveLength(1200);
});

test('files that are no seeds are not flagged, and no line of the log holds an article', async () => {
  for (const key of ['README.md', '.hidden.txt', 'notes.pdf', 'lone.meta.json'])
    setting.seeds.drop(key, ferry('Secret words.'));
  setting.seeds.drop('ferry.txt', ferry('Secret words.'));
  expect(await setting.watch()).toMatchObject({ seeds: 1, new: 1 });
  await setting.workOff();
  expect(setting.log.lines.map(({ code }) => code)).toContain('AQ201');
  expect(JSON.stringify(setting.log.lines)).not.toMatch(/Secret|Adeyemi/);
});
