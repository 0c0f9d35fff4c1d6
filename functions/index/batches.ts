import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { type Key, keyItem } from './key.ts';
import type { Table, TableOptions } from './table.ts';
import { type Item, itemBytes, readUnits, reportedUnits } from './units.ts';

/** With the doubling wait below, about 20 s in all before a batch gives up. */
const mostAttempts = 12;

/** Many items by key, in as many calls as it takes. */
export function createBatchGet({ client, tableName: TableName }: TableOptions): Table['batchGet'] {
  return async (keys, meter) => {
    const read = async (some: readonly Key[]): Promise<Item[]> => {
      const found: Item[] = [];
      let Keys: Item[] = some.map(keyItem);
      for (let attempt = 0; Keys.length > 0; attempt += 1) {
        if (attempt > 0) await backOff(attempt);
        const end = meter?.begin();
        let spent = {};
        try {
          const answer = await client.send(
            new BatchGetItemCommand({
              RequestItems: { [TableName]: { Keys } },
              ReturnConsumedCapacity: 'TOTAL',
            }),
          );
          const items = answer.Responses?.[TableName] ?? [];
          const left = answer.UnprocessedKeys?.[TableName]?.Keys ?? [];
          const missing = Keys.length - items.length - left.length;
          spent = {
            readUnits: items.reduce((sum, item) => sum + readUnits(itemBytes(item), false), missing * 0.5),
            reportedReadUnits: reportedUnits(answer.ConsumedCapacity),
          };
          found.push(...items);
          Keys = left;
        } finally {
          end?.(spent);
        }
      }
      return found;
    };
    return (await Promise.all(chunks(keys, 100).map(read))).flat();
  };
}

/** Twice as long each time, with a random part so that workers that were refused together do not come back together. */
export async function backOff(attempt: number): Promise<void> {
  if (attempt >= mostAttempts) throw new Error('DynamoDB left items unprocessed too many times.');
  const most = Math.min(4000, 25 * 2 ** attempt);
  await new Promise((resolve) => setTimeout(resolve, most / 2 + (Math.random() * most) / 2));
}

/** In order, of `size` each but the last. */
export function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  const parts: Value[][] = [];
  for (let start = 0; start < values.length; start += size) parts.push(values.slice(start, start + size));
  return parts;
}
