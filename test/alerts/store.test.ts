import { type EmbeddedStore, embeddedStore } from './embedded-store.ts';
import { aNotification, anAlert } from './examples.ts';
import { createIndexRow } from './rows.ts';

describe('alerts in the table', () => {
  let embedded: EmbeddedStore;
  beforeEach(async () => {
    embedded = await embeddedStore();
  });
  afterEach(() => embedded.close());

  it('are found under each of their keys, by every process, as soon as they are filed', async () => {
    const { store, another } = embedded;
    const elsewhere = another();
    expect(await elsewhere.filedUnder(new Set(['w:harbour']))).toEqual([]);
    await store.create(anAlert(), ['w:harbour', 's:ruiz'], 10);
    for (const key of ['w:harbour', 's:ruiz']) {
      expect(await elsewhere.filedUnder(new Set([key, 'w:other']))).toEqual([anAlert()]);
    }
    expect(await elsewhere.filedUnder(new Set(['w:other']))).toEqual([]);
  });

  it('are refused beyond the number allowed', async () => {
    const { store } = embedded;
    expect(await store.create(anAlert({ id: 'a' }), ['*'], 1)).toBe(true);
    expect(await store.create(anAlert({ id: 'b' }), ['*'], 1)).toBe(false);
  });

  it('leave nothing behind when they are deleted, and deleting again does no harm', async () => {
    const { store } = embedded;
    await store.create(anAlert({ frequency: 'daily' }), ['*'], 10);
    await store.addNotification(aNotification());
    await store.claim('alr_1', 'ntf_0000000001_a', ['port.abc']);
    await store.delete('alr_1');
    await store.delete('alr_1');
    expect(await store.alert('alr_1')).toBeNull();
    expect(await store.filedUnder(new Set(['*']))).toEqual([]);
    expect(await store.daily()).toEqual([]);
    expect((await store.notifications('alr_1', { limit: 10 })).rows).toEqual([]);
    expect(await store.overdue('2030-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('do not come back when an update comes after the deletion', async () => {
    const { store } = embedded;
    await store.create(anAlert(), ['*'], 10);
    await store.delete('alr_1');
    await store.update(anAlert({ status: 'ended' }));
    expect(await store.alert('alr_1')).toBeNull();
  });
});

describe('notifications in the table', () => {
  let embedded: EmbeddedStore;
  beforeEach(async () => {
    embedded = await embeddedStore();
  });
  afterEach(() => embedded.close());

  it('keep what an earlier try wrote', async () => {
    const { store } = embedded;
    await store.addNotification(aNotification({ correlationId: 'first' }));
    await store.addNotification(aNotification({ correlationId: 'second' }));
    expect((await store.notification('alr_1', 'ntf_0000000001_a'))?.correlationId).toBe('first');
  });

  it('are changed by one process only', async () => {
    const { store, another } = embedded;
    const was = aNotification();
    await store.addNotification(was);
    const attempts = [{ at: '2024-05-02T00:00:01.000Z', outcome: 'the receiver answered 200' }];
    const changed = await Promise.all(
      [store, another()].map((one) => one.updateNotification({ ...was, status: 'delivered', attempts }, was)),
    );
    expect(changed.sort()).toEqual([false, true]);
  });

  it('are told by one notification only, which may ask again', async () => {
    const { store } = embedded;
    expect(await store.claim('alr_1', 'one', ['a', 'b'])).toEqual(new Set(['a', 'b']));
    expect(await store.claim('alr_1', 'two', ['b', 'c'])).toEqual(new Set(['c']));
    expect(await store.claim('alr_1', 'one', ['a', 'b'])).toEqual(new Set(['a', 'b']));
    expect(await store.claim('alr_2', 'three', ['a'])).toEqual(new Set(['a']));
  });

  it('are listed newest first, page by page, each once', async () => {
    const { store } = embedded;
    const ids = Array.from({ length: 7 }, (_, at) => `ntf_000000000${at}_x`);
    for (const id of ids) await store.addNotification(aNotification({ id }));
    const listed: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.notifications('alr_1', { limit: 3, ...(after && { after }) });
      listed.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(listed).toEqual(ids.toReversed());
  });

  it('are overdue while queued and past their time, and only then', async () => {
    const { store } = embedded;
    const was = aNotification({ dueAt: '2024-05-02T00:00:10.000Z' });
    await store.addNotification(was);
    expect(await store.overdue('2024-05-02T00:00:09.000Z')).toEqual([]);
    expect(await store.overdue('2024-05-02T00:00:10.000Z')).toEqual([{ alertId: 'alr_1', id: was.id }]);
    await store.updateNotification({ ...was, status: 'delivered' }, was);
    await store.addNotification(was);
    expect(await store.overdue('2024-05-02T00:00:10.000Z')).toEqual([]);
  });

  it('wait for a digest until they are in one', async () => {
    const { store } = embedded;
    const was = aNotification({ status: 'waiting' });
    await store.addNotification(was);
    expect(await store.waiting('alr_1')).toEqual([was]);
    await store.updateNotification({ ...was, status: 'delivered' }, was);
    expect(await store.waiting('alr_1')).toEqual([]);
  });
});

describe('what is still to be told of an article', () => {
  let embedded: EmbeddedStore;
  beforeEach(async () => {
    embedded = await embeddedStore();
  });
  afterEach(() => embedded.close());

  const first = {
    articleId: 'port',
    version: 1,
    before: [createIndexRow('We stay open.')],
    silent: false,
    correlationId: 'c1',
    at: '2024-05-02T00:00:00.000Z',
  };
  const second = { ...first, version: 2, before: [createIndexRow('We close.')], correlationId: 'c2' };

  it('is what subscribers last heard, however many versions have come since', async () => {
    const { store } = embedded;
    await store.prepare(first);
    await store.prepare(second);
    await store.prepare(first);
    expect(await store.outgoing('port')).toEqual({ ...second, before: first.before });
    expect(await store.leftOver('2024-05-02T00:00:00.000Z')).toHaveLength(1);
    expect(await store.leftOver('2024-05-01T23:59:59.000Z')).toEqual([]);
  });

  it('is told by one process at a time, until the time that it asked for has passed', async () => {
    const { store } = embedded;
    await store.prepare(first);
    expect(await store.hold(first, '2024-05-02T00:00:00.000Z', '2024-05-02T00:02:00.000Z')).toBe(true);
    expect(await store.hold(first, '2024-05-02T00:01:59.000Z', '2024-05-02T00:03:00.000Z')).toBe(false);
    expect(await store.hold(first, '2024-05-02T00:02:00.000Z', '2024-05-02T00:04:00.000Z')).toBe(true);
  });

  it('stays when another version was prepared while the one before was told', async () => {
    const { store } = embedded;
    await store.prepare(first);
    await store.prepare(second);
    await store.told(first);
    expect((await store.outgoing('port'))?.version).toBe(2);
    await store.told(second);
    expect(await store.outgoing('port')).toBeNull();
  });

  it('may be larger than one item', async () => {
    const { store } = embedded;
    const noise = (seed: number) =>
      Array.from({ length: 6_000 }, (_, at) => ((at * 7_919 + seed * 104_729) % 999_983).toString(36)).join(
        ' ',
      );
    const large = { ...first, before: Array.from({ length: 60 }, (_, at) => createIndexRow(noise(at))) };
    await store.prepare(large);
    expect(await store.outgoing('port')).toEqual(large);
    await store.told(large);
    expect(await store.leftOver('2030-01-01T00:00:00.000Z')).toEqual([]);
  });
});
