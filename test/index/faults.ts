import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

export class Crash extends Error {
  override readonly name = 'Crash';
}

type Send = (command: unknown) => Promise<unknown>;

/** A client like the other, whose calls go through `around`. */
function wrap(
  client: DynamoDBClient,
  around: (command: unknown, send: Send) => Promise<unknown>,
): DynamoDBClient {
  const send: Send = (command) => client.send(command as PutItemCommand);
  return new Proxy(client, {
    get: (target, name) =>
      name === 'send' ? (command: unknown) => around(command, send) : Reflect.get(target, name),
  });
}

function isWrite(command: unknown): boolean {
  return [PutItemCommand, UpdateItemCommand, DeleteItemCommand, BatchWriteItemCommand].some(
    (kind) => command instanceof kind,
  );
}

/**
 * The client of a process that dies at its nth write (from 0): just before it, just after it, or in the middle of it, where a
 * batch has got half of its items in. Whatever it calls afterwards fails.
 */
export function dyingAt(
  client: DynamoDBClient,
  nth: number,
  when: 'before' | 'within' | 'after',
): { client: DynamoDBClient; died: () => boolean } {
  let writes = 0;
  let dead = false;
  return {
    died: () => dead,
    client: wrap(client, async (command, send) => {
      if (dead) throw new Crash();
      if (!isWrite(command)) return send(command);
      writes += 1;
      if (writes <= nth) return send(command);
      dead = true;
      if (when === 'after') await send(command);
      if (when === 'within' && command instanceof BatchWriteItemCommand) await send(halfOf(command).first);
      throw new Crash();
    }),
  };
}

/** A client whose batches leave half of their items unprocessed, but for those of one. */
export function leavingOut(client: DynamoDBClient): DynamoDBClient {
  return wrap(client, async (command, send) => {
    if (command instanceof BatchWriteItemCommand) {
      const { first, rest } = halfOf(command);
      const answer = (await send(first)) as object;
      return rest === null ? answer : { ...answer, UnprocessedItems: rest };
    }
    if (command instanceof BatchGetItemCommand) {
      const [table = '', { Keys = [] } = {}] = Object.entries(command.input.RequestItems ?? {})[0] ?? [];
      const middle = Math.ceil(Keys.length / 2);
      const answer = (await send(
        new BatchGetItemCommand({
          ...command.input,
          RequestItems: { [table]: { Keys: Keys.slice(0, middle) } },
        }),
      )) as object;
      return middle === Keys.length
        ? answer
        : { ...answer, UnprocessedKeys: { [table]: { Keys: Keys.slice(middle) } } };
    }
    return send(command);
  });
}

function halfOf(command: BatchWriteItemCommand) {
  const [table = '', requests = []] = Object.entries(command.input.RequestItems ?? {})[0] ?? [];
  const middle = Math.ceil(requests.length / 2);
  return {
    first: new BatchWriteItemCommand({
      ...command.input,
      RequestItems: { [table]: requests.slice(0, middle) },
    }),
    rest: middle === requests.length ? null : { [table]: requests.slice(middle) },
  };
}
