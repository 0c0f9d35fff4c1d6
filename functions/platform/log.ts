import { Logger } from '@aws-lambda-powertools/logger';
import { type LogCode, logCodes } from './log-codes.ts';
import { metricsOf } from './metrics.ts';

/** Flat on purpose: whole objects would carry article text into the logs sooner or later. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(code: LogCode, fields?: LogFields): void;
  warn(code: LogCode, fields?: LogFields): void;
  /** `error` may be anything that was thrown. */
  error(code: LogCode, error: unknown, fields?: LogFields): void;
}

/** Structured lines for CloudWatch, with the function's name as `service`. */
export function createLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (code, fields) => logger.info(logCodes[code], { code, ...fields, ...metricsOf(code, fields) }),
    warn: (code, fields) => logger.warn(logCodes[code], { code, ...fields, ...metricsOf(code, fields) }),
    error: (code, error, fields) =>
      logger.error(logCodes[code], {
        code,
        ...fields,
        error: error instanceof Error ? error : new Error(String(error)),
      }),
  };
}
