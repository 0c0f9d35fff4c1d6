import { BatchGetItemCommand, BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { type Key, keyItem } from './key.ts';
import type { Table, TableOptions } from './table.ts';
import { type Item, itemBytes, readUnits, reportedUnits, writeUnits } from './units.ts';

/** Calls under way at once in one batch write: all of a common article in one wave, and few enough not to be throttled. */
const parallelBatches = 8;
/** With the doubling wait below, about 20 s in all before a batch gives up. */
const mostAttempts = 12;

const ReturnConsumedCapacity = 'TOTAL';

/** Many items by key, in as many calls as it takes. */
export function createBatches({
  client,
  tableName: TableName,
}: TableOptions): Pick<Table, 'batchGet' | 'batchWrite'> {
  return {
    async batchGet(keys, meter) {
      const read = async (some: readonly Key[]): Promise<Item[]> => {
        const found: Item[] = [];
        let Keys: Item[] = some.map(keyItem);
        for (let attempt = 0; Keys.length > 0; attempt += 1) {
          if (attempt > 0) await backOff(attempt);
          const end = meter?.begin();
          let spent = {};
          try {
            const answer = await client.send(
              new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } }, ReturnConsumedCapacity }),
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
    },

    async batchWrite(puts, deletes, before, meter) {
      const requests: WriteRequest[] = [
        ...puts.map((Item) => ({ PutRequest: { Item } })),
        ...deletes.map((key) => ({ DeleteRequest: { Key: keyItem(key) } })),
      ];
      const waiting = chunks(requests, 25);
      const worker = async () => {
        for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
          let left: WriteRequest[] = [...batch];
          for (let attempt = 0; left.length > 0; attempt += 1) {
            if (attempt > 0) await backOff(attempt);
            before();
            const end = meter?.begin();
            let spent = {};
            try {
              const answer = await client.send(
                new BatchWriteItemCommand({ RequestItems: { [TableName]: left }, ReturnConsumedCapacity }),
              );
              const unprocessed = answer.UnprocessedItems?.[TableName] ?? [];
              spent = {
                writeUnits: unitsOf(left) - unitsOf(unprocessed),
                reportedWriteUnits: reportedUnits(answer.ConsumedCapacity),
              };
              left = unprocessed;
            } finally {
              end?.(spent);
            }
          }
        }
      };
      await Promise.all(Array.from({ length: Math.min(parallelBatches, waiting.length) }, worker));
    },
  };
}

function unitsOf(requests: readonly WriteRequest[]): number {
  return requests.reduce((sum, { PutRequest }) => sum + writeUnits(itemBytes(PutRequest?.Item ?? {})), 0);
}

/** Twice as long each time, with a random part so that workers that were refused together do not come back together. */
async function backOff(attempt: number): Promise<void> {
  if (attempt >= mostAttempts) throw new Error('DynamoDB left items unprocessed too many times.');
  const most = Math.min(4000, 25 * 2 ** attempt);
  await new Promise((resolve) => setTimeout(resolve, most / 2 + (Math.random() * most) / 2));
}

function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  const parts: Value[][] = [];
  for (let start = 0; start < values.length; start += size) parts.push(values.slice(start, start + size));
  return parts;
}
