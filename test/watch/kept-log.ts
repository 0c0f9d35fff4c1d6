import type { Log } from '../../functions/platform/log.ts';
import type { LogCode } from '../../functions/platform/log-codes.ts';

export interface KeptLog extends Log {
  readonly lines: { readonly level: string; readonly code: LogCode; readonly fields: object }[];
}

/** A log that a test can read. */
export function keptLog(): KeptLog {
  const lines: KeptLog['lines'] = [];
  return {
    lines,
    info: (code, fields = {}) => lines.push({ level: 'info', code, fields }),
    warn: (code, fields = {}) => lines.push({ level: 'warn', code, fields }),
    error: (code, error, fields = {}) => lines.push({ level: 'error', code, fields: { ...fields, error } }),
  };
}
