import type * as z from 'zod/mini';
import type { ProblemCause } from '../lookup/problem.ts';

/** What is wrong with the body of a request, member by member. */
export function causesOf(error: z.core.$ZodError): [ProblemCause, ...ProblemCause[]] {
  const [first, ...others] = error.issues.map((issue): ProblemCause => {
    const names = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const parameter = names.join('.') || 'body';
    return issue.code === 'unrecognized_keys'
      ? { parameter, detail: 'there is no such member', fix: 'leave it out' }
      : { parameter, detail: issue.message.toLowerCase(), fix: 'see /docs for what it takes' };
  });
  return [first!, ...others];
}
