import { appendFileSync, renameSync, statSync } from 'node:fs';
import type { Log, LogFields } from '../../functions/platform/log.ts';
import { type LogCode, logCodes } from '../../functions/platform/log-codes.ts';

/** At this size, bytes, the file is put aside as `….old` and a new one begun: two of them are all that is ever kept. */
const maxBytes = 10 * 1024 * 1024;

/** The functions' log lines, as they are on AWS, in a file. */
export function createFileLog(path: string, service: string): Log {
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;

  function write(level: string, code: LogCode, fields?: LogFields): void {
    const timestamp = new Date().toISOString();
    const line = `${JSON.stringify({ level, message: logCodes[code], timestamp, service, code, ...fields })}\n`;
    if (size + line.length > maxBytes) {
      renameSync(path, `${path}.old`);
      size = 0;
    }
    appendFileSync(path, line);
    size += Buffer.byteLength(line);
  }

  return {
    info: (code, fields) => write('INFO', code, fields),
    warn: (code, fields) => write('WARN', code, fields),
    error: (code, error, fields) => {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      write('ERROR', code, { ...fields, errorName: name, errorMessage: message, stack });
    },
  };
}
