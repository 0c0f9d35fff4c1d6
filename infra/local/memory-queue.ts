import type { SQSBatchResponse } from 'aws-lambda';
import type { WorkQueue } from '../../functions/platform/ports.ts';

export interface MemoryQueueOptions {
  /** A Lambda entry point that takes work from SQS. */
  readonly handle: (event: { Records: { messageId: string; body: string }[] }) => Promise<SQSBatchResponse>;
  /** Messages worked on at a time (4). */
  readonly concurrency?: number;
  /** How often one is tried before it is given up (5). */
  readonly tries?: number;
  /** Before the second try, ms; doubled before each further one (500). */
  readonly backoffMs?: number;
  /** A message that did not succeed in all its tries. */
  readonly onGivenUp?: (body: string) => void;
  /** Whenever messages come, or one is done or given up: how many are left. */
  readonly onProgress?: (left: number) => void;
}

/** A queue in memory with the manners of SQS: at least once, in no certain order, failures tried again. */
export interface MemoryQueue<Message> extends WorkQueue<Message> {
  /** Resolves when nothing is left to do, not even later. */
  idle(): Promise<void>;
  /** Lets what is under way finish and drops the rest. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly id: string;
  readonly body: string;
  tried: number;
}

export function createMemoryQueue<Message>(options: MemoryQueueOptions): MemoryQueue<Message> {
  const { handle, concurrency = 4, tries = 5, backoffMs = 500, onGivenUp, onProgress } = options;
  const ready: Waiting[] = [];
  /** What the ready ones say: work that waits already need not wait twice. */
  const saidReady = new Set<string>();
  const later = new Set<NodeJS.Timeout>();
  /** Messages neither done nor given up. */
  let left = 0;
  let underWay = 0;
  let sent = 0;
  let stopped = false;
  let waiting: (() => void)[] = [];

  function next(): void {
    while (!stopped && underWay < concurrency && ready.length > 0) {
      const message = ready.shift()!;
      saidReady.delete(message.body);
      void work(message);
    }
    if (underWay === 0 && (stopped || left === 0)) {
      for (const resolve of waiting) resolve();
      waiting = [];
    }
  }

  async function work(message: Waiting): Promise<void> {
    underWay += 1;
    message.tried += 1;
    const ok = await succeeds(message.id, message.body);
    underWay -= 1;
    if (!ok && message.tried < tries) enqueueLater(message, backoffMs * 2 ** (message.tried - 1));
    else {
      if (!ok) onGivenUp?.(message.body);
      done();
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

  function enqueue(message: Waiting): void {
    if (saidReady.has(message.body)) done();
    else {
      saidReady.add(message.body);
      ready.push(message);
    }
  }

  function enqueueLater(message: Waiting, ms: number): void {
    if (stopped) return;
    const timer = setTimeout(() => {
      later.delete(timer);
      enqueue(message);
      next();
    }, ms);
    later.add(timer);
  }

  function done(): void {
    left -= 1;
    onProgress?.(left);
  }

  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      next();
    });

  return {
    async send(messages, { delaySeconds = 0 } = {}) {
      if (stopped) return;
      for (const message of messages) {
        sent += 1;
        left += 1;
        const waits: Waiting = { id: `local-${sent}`, body: JSON.stringify(message), tried: 0 };
        if (delaySeconds > 0) enqueueLater(waits, delaySeconds * 1000);
        else enqueue(waits);
      }
      next();
    },
    idle: settled,
    async stop() {
      stopped = true;
      for (const timer of later) clearTimeout(timer);
      await settled();
    },
  };
}
