import type { SQSBatchResponse } from 'aws-lambda';
import type { WorkQueue } from '../../functions/platform/ports.ts';

export interface MemoryQueueOptions {
  /** A Lambda entry point that takes work from SQS. */
  readonly handle: (event: { Records: { messageId: string; body: string }[] }) => Promise<SQSBatchResponse>;
  /** Messages worked on at a time (2). */
  readonly concurrency?: number;
  /** How often one is tried before it is given up (5). */
  readonly tries?: number;
  /** Before the second try, ms; doubled before each further one (500). */
  readonly backoffMs?: number;
  /** A message that did not succeed in all its tries. */
  readonly onGivenUp?: (body: string) => void;
  /** Whenever a message is done or given up: how many are left. */
  readonly onProgress?: (left: number) => void;
}

/** A queue in memory with the manners of SQS: at least once, in no certain order, failures tried again. */
export interface MemoryQueue<Message> extends WorkQueue<Message> {
  /** Resolves when nothing is left to do, not even later. */
  idle(): Promise<void>;
  /** Lets what is under way finish and drops the rest. */
  stop(): Promise<void>;
}

export function createMemoryQueue<Message>(options: MemoryQueueOptions): MemoryQueue<Message> {
  const { handle, concurrency = 2, tries = 5, backoffMs = 500, onGivenUp, onProgress } = options;
  /** Everything that is not done, by what it says: work that waits already need not wait twice. */
  const open = new Map<string, { tried: number; readonly id: string }>();
  const ready: string[] = [];
  const retries = new Set<NodeJS.Timeout>();
  let underWay = 0;
  let sent = 0;
  let stopped = false;
  let waiting: (() => void)[] = [];

  function next(): void {
    while (!stopped && underWay < concurrency && ready.length > 0) void work(ready.shift()!);
    if (underWay === 0 && (stopped || open.size === 0)) {
      for (const resolve of waiting) resolve();
      waiting = [];
    }
  }

  async function work(body: string): Promise<void> {
    const message = open.get(body)!;
    underWay += 1;
    message.tried += 1;
    const ok = await succeeds(message.id, body);
    underWay -= 1;
    if (!ok && message.tried < tries) again(body, backoffMs * 2 ** (message.tried - 1));
    else {
      open.delete(body);
      if (!ok) onGivenUp?.(body);
      onProgress?.(open.size);
    }
    next();
  }

  async function succeeds(messageId: string, body: string): Promise<boolean> {
    try {
      return (await handle({ Records: [{ messageId, body }] })).batchItemFailures.length === 0;
    } catch {
      // SQS too takes a function that throws for one that failed: the function itself has logged why.
      return false;
    }
  }

  function again(body: string, ms: number): void {
    if (stopped) return;
    const timer = setTimeout(() => {
      retries.delete(timer);
      ready.push(body);
      next();
    }, ms);
    retries.add(timer);
  }

  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      next();
    });

  return {
    async send(messages) {
      for (const message of messages) {
        const body = JSON.stringify(message);
        if (stopped || open.has(body)) continue;
        sent += 1;
        open.set(body, { tried: 0, id: `local-${sent}` });
        ready.push(body);
      }
      next();
    },
    idle: settled,
    async stop() {
      stopped = true;
      for (const timer of retries) clearTimeout(timer);
      await settled();
    },
  };
}
