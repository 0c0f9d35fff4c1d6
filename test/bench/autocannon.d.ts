declare module 'autocannon' {
  interface Result {
    readonly requests: { readonly average: number; readonly total: number };
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly errors: number;
    readonly non2xx: number;
    readonly '5xx': number;
  }
  export interface Request {
    readonly path: string;
  }
  /** Drives a server over so many connections, for `duration` seconds or until `amount` requests are answered. */
  export default function autocannon(
    options: {
      readonly url: string;
      readonly connections: number;
      readonly requests: readonly Request[];
    } & ({ readonly duration: number } | { readonly amount: number }),
  ): Promise<Result>;
}
