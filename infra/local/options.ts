import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the person who starts it may choose. */
export interface LocalOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Absolute paths. */
  readonly data: string;
  readonly seeds: string;
  /** Seconds between two looks at the seeds folder. */
  readonly every: number;
  /** Where alerts are mailed through (`smtp://user:pass@host:port`); without it they are files in the data folder. */
  readonly smtp: string | null;
  /** Whether webhooks may go to this machine. */
  readonly allowLoopbackWebhooks: boolean;
}

export const usage = `Usage: npm start -- [--port N] [--data DIR] [--seeds DIR] [--every SECONDS]
                    [--smtp URL] [--allow-loopback-webhooks]

  --port N          the port on this machine (8787; 0 takes a free one)
  --data DIR        where everything is kept (.data)
  --seeds DIR       the folder of articles (seeds)
  --every SECONDS   how often to look at the folder (5; from 0.1 to 86400)
  --smtp URL        send mail through this server; without it, mail is kept as files in the data folder
  --allow-loopback-webhooks
                    let webhooks go to this machine`;

export type ParsedOptions =
  | { readonly ok: true; readonly options: LocalOptions }
  | { readonly ok: true; readonly options: null }
  | { readonly ok: false; readonly reason: string };

/** Reads the command line. `options` is null when only the usage was asked for. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  let values: ReturnType<typeof read>;
  try {
    values = read(args);
  } catch (error) {
    return { ok: false, reason: firstSentence((error as Error).message) };
  }
  if (values.help) return { ok: true, options: null };
  const port = numberIn(values.port, 0, 65_535);
  if (port === null || !Number.isInteger(port))
    return refuse('--port', values.port, 'a number from 0 to 65535');
  const every = numberIn(values.every, 0.1, 86_400);
  if (every === null) return refuse('--every', values.every, 'a number of seconds from 0.1 to 86400');
  if (values.smtp !== undefined && !/^smtps?:\/\/[^/]/.test(values.smtp)) {
    return refuse('--smtp', values.smtp, 'an address such as smtp://localhost:1025');
  }
  for (const folder of ['data', 'seeds'] as const) {
    if (values[folder].trim() === '') return refuse(`--${folder}`, '', 'a folder');
  }
  return {
    ok: true,
    options: {
      port,
      every,
      data: resolve(values.data),
      seeds: resolve(values.seeds),
      smtp: values.smtp ?? null,
      allowLoopbackWebhooks: values['allow-loopback-webhooks'],
    },
  };
}

function read(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: '.data' },
      seeds: { type: 'string', default: 'seeds' },
      every: { type: 'string', default: '5' },
      smtp: { type: 'string' },
      'allow-loopback-webhooks': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;
}

function numberIn(text: string, least: number, most: number): number | null {
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
}

const firstSentence = (message: string): string => `${message.split(/\.\s|\n/)[0]?.replace(/\.$/, '')}.`;

const refuse = (flag: string, given: string, wanted: string): ParsedOptions => ({
  ok: false,
  reason: `${flag} must be ${wanted}, not "${given}".`,
});
