import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { createBatchGet } from './batches.ts';
import { type Key, keyItem } from './key.ts';
import { late, once } from './late.ts';
import type { Meter } from './meter.ts';
import { type Item, itemBytes, readUnits, reportedUnits } from './units.ts';

export interface QueryRequest {
  readonly pk: string;
  /** Bounds of the sort key, both inclusive. */
  readonly low?: string;
  readonly high?: string;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly consistent?: boolean;
  readonly filter?: Conditions;
}

/** An expression with its names (`#a`) and values (`:b`). */
export interface Conditions {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: Item;
}

/**
 * The table by its few operations, each counted on a meter. A failed condition is a value (false or null); anything else that
 * the client could not mend throws.
 */
export interface Table {
  get(key: Key, consistent: boolean, meter?: Meter): Promise<Item | null>;
  /** One call: a page of up to 1 MB. `more` tells whether items may follow the last one. */
  query(request: QueryRequest, meter?: Meter): Promise<{ items: Item[]; more: boolean; last: string | null }>;
  /** All pages, ascending. */
  queryAll(request: Omit<QueryRequest, 'limit' | 'descending'>, meter?: Meter): Promise<Item[]>;
  put(item: Item, condition?: Conditions, meter?: Meter): Promise<boolean>;
  delete(key: Key, condition?: Conditions, meter?: Meter): Promise<boolean>;
  /** The item as it is after the update; null when the condition failed. */
  update(key: Key, update: Conditions, condition?: string, meter?: Meter): Promise<Item | null>;
  /** In no order. Asks again for what the service left out. */
  batchGet(keys: readonly Key[], meter?: Meter): Promise<Item[]>;
  /** Puts and deletes in no order; the keys are distinct. `before` runs before each call and may throw to stop. */
  batchWrite(
    puts: readonly Item[],
    deletes: readonly Key[],
    before: () => void,
    meter?: Meter,
  ): Promise<void>;
}

export interface TableOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/** Reads are there at once; what writes is loaded with the first write, and by no lookup. */
export function createTable({ client, tableName }: TableOptions): Table {
  const TableName = tableName;
  const ReturnConsumedCapacity = 'TOTAL';

  const writes = once(async () =>
    (await import('./table-writes.ts')).createTableWrites({ client, tableName }),
  );

  const table: Table = {
    async get(key, consistent, meter) {
      const end = meter?.begin();
      let spent = {};
      try {
        const { Item, ConsumedCapacity } = await client.send(
          new GetItemCommand({
            TableName,
            Key: keyItem(key),
            ConsistentRead: consistent,
            ReturnConsumedCapacity,
          }),
        );
        spent = {
          readUnits: readUnits(itemBytes(Item ?? {}), consistent),
          reportedReadUnits: reportedUnits(ConsumedCapacity),
        };
        return Item ?? null;
      } finally {
        end?.(spent);
      }
    },

    async query({ pk, low, high, descending, limit, consistent, filter }, meter) {
      const ranged = low !== undefined || high !== undefined;
      const end = meter?.begin();
      let spent = {};
      try {
        const answer = await client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: ranged ? 'pk = :pk AND sk BETWEEN :low AND :high' : 'pk = :pk',
            ...(filter === undefined ? {} : { FilterExpression: filter.expression }),
            ...(filter?.names === undefined ? {} : { ExpressionAttributeNames: filter.names }),
            ExpressionAttributeValues: {
              ':pk': { S: pk },
              ...(ranged ? { ':low': { S: low ?? ' ' }, ':high': { S: high ?? '\u{10ffff}' } } : {}),
              ...filter?.values,
            },
            ScanIndexForward: descending !== true,
            ConsistentRead: consistent === true,
            ReturnConsumedCapacity,
            ...(limit === undefined ? {} : { Limit: limit }),
          }),
        );
        const items = answer.Items ?? [];
        const bytes = items.reduce((sum, item) => sum + itemBytes(item), 0);
        const units = reportedUnits(answer.ConsumedCapacity);
        spent = {
          // What a filter drops is read and charged, and only the service knows its size.
          readUnits: filter === undefined ? readUnits(bytes, consistent === true) : units,
          reportedReadUnits: units,
        };
        const last = answer.LastEvaluatedKey?.sk?.S ?? null;
        return { items, more: last !== null, last };
      } finally {
        end?.(spent);
      }
    },

    async queryAll(request, meter) {
      const items: Item[] = [];
      let from: Pick<QueryRequest, 'low'> = {};
      for (;;) {
        const page = await table.query({ ...request, ...from }, meter);
        items.push(...page.items);
        if (page.last === null) return items;
        from = { low: `${page.last}\u0000` };
      }
    },

    batchGet: createBatchGet({ client, tableName }),
    ...late(writes, ['put', 'delete', 'update', 'batchWrite']),
  };
  return table;
}

export type { Key };
