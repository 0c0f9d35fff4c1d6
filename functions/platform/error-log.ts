import type { Log } from './log.ts';

/** What is returned is to be awaited before an answer goes out: a function is frozen once it has answered. */
export interface ErrorLog {
  error(...what: Parameters<Log['error']>): void | Promise<void>;
}

/** The log of a function that logs nothing but errors: the logger is loaded with the first of them, and no start waits for it. */
export function createErrorLog(service: string): ErrorLog {
  let loaded: Promise<Log> | null = null;
  return {
    async error(...what) {
      loaded ??= import('./log.ts').then(({ createLog }) => createLog(service));
      (await loaded).error(...what);
    },
  };
}
