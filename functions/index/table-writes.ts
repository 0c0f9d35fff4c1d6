import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type ConsumedCapacity,
  DeleteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { backOff, chunks } from './batches.ts';
import { keyItem } from './key.ts';
import type { Meter } from './meter.ts';
import type { Conditions, Table, TableOptions } from './table.ts';
import { itemBytes, reportedUnits, writeUnits } from './units.ts';

/** Calls under way at once in one batch write: all of a common article in one wave, and few enough not to be throttled. */
const parallelBatches = 8;

const ReturnConsumedCapacity = 'TOTAL';

/** The operations of a table that write. */
export function createTableWrites({
  client,
  tableName: TableName,
}: TableOptions): Pick<Table, 'put' | 'delete' | 'update' | 'batchWrite'> {
  /** Runs a conditional write; what its condition refuses costs a unit all the same. */
  async function write<Answer extends { ConsumedCapacity?: ConsumedCapacity | undefined }>(
    bytes: (answer: Answer) => number,
    send: () => Promise<Answer>,
    meter?: Meter,
  ): Promise<Answer | null> {
    const end = meter?.begin();
    try {
      const answer = await send();
      end?.({
        writeUnits: writeUnits(bytes(answer)),
        reportedWriteUnits: reportedUnits(answer.ConsumedCapacity),
      });
      return answer;
    } catch (error) {
      end?.({ writeUnits: 1 });
      if (error instanceof ConditionalCheckFailedException) return null;
      throw error;
    }
  }

  return {
    async put(item, condition, meter) {
      const answer = await write(
        () => itemBytes(item),
        () =>
          client.send(
            new PutItemCommand({ TableName, Item: item, ReturnConsumedCapacity, ...conditionOf(condition) }),
          ),
        meter,
      );
      return answer !== null;
    },

    async delete(key, condition, meter) {
      const answer = await write(
        () => 0,
        () =>
          client.send(
            new DeleteItemCommand({
              TableName,
              Key: keyItem(key),
              ReturnConsumedCapacity,
              ...conditionOf(condition),
            }),
          ),
        meter,
      );
      return answer !== null;
    },

    async update(key, { expression, names, values }, condition, meter) {
      const answer = await write(
        ({ Attributes }) => itemBytes(Attributes ?? {}),
        () =>
          client.send(
            new UpdateItemCommand({
              TableName,
              Key: keyItem(key),
              UpdateExpression: expression,
              ...(condition === undefined ? {} : { ConditionExpression: condition }),
              ...(names === undefined ? {} : { ExpressionAttributeNames: names }),
              ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
              ReturnValues: 'ALL_NEW',
              ReturnConsumedCapacity,
            }),
          ),
        meter,
      );
      return answer === null ? null : (answer.Attributes ?? {});
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

function conditionOf(condition: Conditions | undefined) {
  return condition === undefined
    ? {}
    : {
        ConditionExpression: condition.expression,
        ...(condition.names === undefined ? {} : { ExpressionAttributeNames: condition.names }),
        ...(condition.values === undefined ? {} : { ExpressionAttributeValues: condition.values }),
      };
}
