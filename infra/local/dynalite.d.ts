declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** Times in ms; without a path everything is kept in memory. */
  interface DynaliteOptions {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
  }

  export default function dynalite(options?: DynaliteOptions): Server;
}
