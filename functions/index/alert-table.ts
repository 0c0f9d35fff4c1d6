import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Alert, Notification } from '../alerts/alert.ts';
import type { AlertKey } from '../alerts/keys.ts';
import type { AlertStore } from '../alerts/store.ts';
import { packBlob, unpackBlob } from './blob.ts';
import { createOutbox } from './outbox-table.ts';
import { createTable, type Key } from './table.ts';
import type { Item } from './units.ts';

/**
 * | pk | sk | holds |
 * |---|---|---|
 * | `S#k` | `#`; key, NUL, alert | a token that changes with every alert filed or deleted, and their number; alerts by key |
 * | `S#a#alert` | `#` | the alert |
 * | | `m#mark` | which notification told it |
 * | | `n#notification`, `w#notification` | the notification; that it waits for a digest |
 * | `S#due` | alert, NUL, notification | a queued notification, and when it is due |
 * | `S#out` | article | what is still to be told of an article (outbox-table.ts) |
 */
const filing = { pk: 'S#k', sk: '#' } as const;
const alertPk = (id: string) => `S#a#${id}`;
const alertKey = (id: string): Key => ({ pk: alertPk(id), sk: '#' });
const notificationKey = (alertId: string, id: string): Key => ({ pk: alertPk(alertId), sk: `n#${id}` });
const waitingKey = (alertId: string, id: string): Key => ({ pk: alertPk(alertId), sk: `w#${id}` });
const dueKey = (alertId: string, id: string): Key => ({ pk: 'S#due', sk: `${alertId}\0${id}` });
const filedKey = (key: AlertKey, id: string): Key => ({ pk: filing.pk, sk: `${key}\0${id}` });

/** What a process remembers of the filing: as long as the token stands, so does this. */
interface Filing {
  readonly token: string;
  readonly byKey: ReadonlyMap<AlertKey, readonly string[]>;
  readonly daily: readonly string[];
}

/**
 * Alerts in the one table. Matching an article costs one read for the token while no alert comes or goes, and one for each alert
 * that shares a key with the article; the filing itself is read again, some 60 bytes an alert, when the token has changed.
 */
export function createAlertStore(options: { client: DynamoDBClient; tableName: string }): AlertStore {
  const table = createTable(options);
  let known: Filing | null = null;

  async function filed(): Promise<Filing> {
    const token = (await table.get(filing, true))?.token?.S ?? '';
    if (known?.token === token) return known;
    const byKey = new Map<AlertKey, string[]>();
    const daily = new Set<string>();
    for (const { sk, daily: isDaily } of await table.queryAll({
      pk: filing.pk,
      low: '$',
      consistent: true,
    })) {
      const [key = '', id = ''] = (sk?.S ?? '').split('\0');
      byKey.set(key, [...(byKey.get(key) ?? []), id]);
      if (isDaily) daily.add(id);
    }
    known = { token, byKey, daily: [...daily] };
    return known;
  }

  /** Makes every process read the filing again. The number beside the token may drift by a crash: it only bounds. */
  async function refile(added: 1 | -1): Promise<void> {
    await table.update(filing, {
      expression: 'SET #token = :token ADD alerts :added',
      names: { '#token': 'token' },
      values: { ':token': { S: randomUUID() }, ':added': { N: `${added}` } },
    });
  }

  const read = async (ids: readonly string[]): Promise<Alert[]> => {
    const items = await Promise.all(ids.map((id) => table.get(alertKey(id), true)));
    return items.flatMap((item) => (item ? [unpackAlert(item)] : []));
  };

  return {
    ...createOutbox(table),

    async alert(id) {
      return (await read([id]))[0] ?? null;
    },

    async create(alert, keys, most) {
      const filed = await table.get(filing, true);
      if (Number(filed?.alerts?.N ?? 0) >= most) return false;
      await table.put({ ...keyItem(alertKey(alert.id)), v: blob(alert), keys: { SS: [...keys] } });
      const daily: Item = alert.frequency === 'daily' ? { daily: { BOOL: true } } : {};
      for (const key of keys) await table.put({ ...keyItem(filedKey(key, alert.id)), ...daily });
      await refile(1);
      return true;
    },

    async update(alert) {
      await table.update(
        alertKey(alert.id),
        { expression: 'SET v = :v', values: { ':v': blob(alert) } },
        'attribute_exists(pk)',
      );
    },

    async delete(id) {
      const item = await table.get(alertKey(id), true);
      await table.batchWrite(
        [],
        (item?.keys?.SS ?? []).map((key) => filedKey(key, id)),
        () => {},
      );
      if (item) await refile(-1);
      const rest = await table.queryAll({ pk: alertPk(id), low: '$', consistent: true });
      const due = rest.flatMap(({ sk }) => (sk?.S?.startsWith('n#') ? [dueKey(id, sk.S.slice(2))] : []));
      await table.batchWrite(
        [],
        [...due, ...rest.map((found) => ({ pk: found.pk!.S!, sk: found.sk!.S! }))],
        () => {},
      );
      await table.delete(alertKey(id));
    },

    async filedUnder(keys) {
      const { byKey } = await filed();
      const ids = new Set<string>();
      for (const key of keys) for (const id of byKey.get(key) ?? []) ids.add(id);
      return read([...ids]);
    },

    async daily() {
      return read((await filed()).daily);
    },

    async claim(alertId, notificationId, marks) {
      const claimed = await Promise.all(
        marks.map((mark) =>
          table.put(
            { pk: { S: alertPk(alertId) }, sk: { S: `m#${mark}` }, by: { S: notificationId } },
            {
              expression: 'attribute_not_exists(pk) OR #by = :by',
              names: { '#by': 'by' },
              values: { ':by': { S: notificationId } },
            },
          ),
        ),
      );
      return new Set(marks.filter((_, at) => claimed[at]));
    },

    async addNotification(notification) {
      await point(notification);
      await table.put(notificationItem(notification), { expression: 'attribute_not_exists(pk)' });
    },

    async notification(alertId, id) {
      const item = await table.get(notificationKey(alertId, id), true);
      return item ? unpackNotification(item) : null;
    },

    async notifications(alertId, { limit, after }) {
      const { items, more } = await table.query({
        pk: alertPk(alertId),
        low: 'n#',
        high: `n#${after ?? '\uffff'}`,
        descending: true,
        limit: limit + 1,
      });
      const found = items.map(unpackNotification).filter(({ id }) => id !== after);
      const rows = found.slice(0, limit);
      return { rows, next: more || found.length > limit ? (rows.at(-1)?.id ?? null) : null };
    },

    async updateNotification(now, was) {
      if (now.status === 'queued') await point(now);
      const changed = await table.put(notificationItem(now), {
        expression: 'due = :due AND #status = :status AND tries = :tries',
        names: { '#status': 'status' },
        values: {
          ':due': { S: was.dueAt },
          ':status': { S: was.status },
          ':tries': { N: `${was.attempts.length}` },
        },
      });
      if (changed && now.status !== 'queued') await table.delete(dueKey(now.alertId, now.id));
      if (changed && now.status !== 'waiting') await table.delete(waitingKey(now.alertId, now.id));
      return changed;
    },

    async waiting(alertId) {
      const pointers = await table.queryAll({
        pk: alertPk(alertId),
        low: 'w#',
        high: 'w#\uffff',
        consistent: true,
      });
      const found = await Promise.all(
        pointers.map(({ sk }) => table.get(notificationKey(alertId, sk!.S!.slice(2)), true)),
      );
      return found
        .flatMap((item) => (item ? [unpackNotification(item)] : []))
        .filter(({ status }) => status === 'waiting');
    },

    async overdue(before) {
      const pointers = await table.queryAll({
        pk: 'S#due',
        consistent: true,
        filter: { expression: 'due <= :before', values: { ':before': { S: before } } },
      });
      const lost: { alertId: string; id: string }[] = [];
      for (const { sk } of pointers) {
        const [alertId = '', id = ''] = (sk?.S ?? '').split('\0');
        const item = await table.get(notificationKey(alertId, id), true);
        if (item && unpackNotification(item).status === 'queued') lost.push({ alertId, id });
        else await table.delete(dueKey(alertId, id));
      }
      return lost;
    },
  };

  /** Written before what it points to: a pointer to nothing is cleared away, a notification without one would be lost. */
  async function point({ alertId, id, status, dueAt }: Notification): Promise<void> {
    if (status === 'queued') await table.put({ ...keyItem(dueKey(alertId, id)), due: { S: dueAt } });
    if (status === 'waiting') await table.put(keyItem(waitingKey(alertId, id)));
  }
}

function keyItem({ pk, sk }: Key): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}

function blob(value: Alert | Notification): Item[string] {
  return { B: packBlob(value) };
}

function unpackAlert(item: Item): Alert {
  return unpackBlob(item.v!.B!) as Alert;
}

function notificationItem(notification: Notification): Item {
  const { alertId, id, status, dueAt, attempts } = notification;
  return {
    ...keyItem(notificationKey(alertId, id)),
    v: blob(notification),
    status: { S: status },
    due: { S: dueAt },
    tries: { N: `${attempts.length}` },
  };
}

function unpackNotification(item: Item): Notification {
  return unpackBlob(item.v!.B!) as Notification;
}
