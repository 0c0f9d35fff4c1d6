import { internalError, type Problem, unavailable } from './problem.ts';

/** Names of what DynamoDB and its client throw when asking again later may do; they come here after the client's retries. */
const passing = new Set([
  'InternalServerError',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TimeoutError',
]);

/** Seconds after which what passes has mostly passed. */
const retryAfter = '2';

/** What a caller is answered when something threw that nobody expected: nothing of the error itself, but where it is logged. */
export function unexpected(
  error: Error,
  correlationId: string,
): { readonly problem: Problem; readonly headers: Readonly<Record<string, string>> } {
  return passing.has(error.name)
    ? { problem: unavailable(correlationId), headers: { 'retry-after': retryAfter } }
    : { problem: internalError(correlationId), headers: {} };
}
