import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import { badRequest, type ProblemCause, tooLarge, unsupportedMediaType } from '../problem.ts';
import {
  answerJson,
  answerProblem,
  type Env,
  type LookupServices,
  originOf,
  type RequestContext,
} from '../routes/answer.ts';
import { readParameters } from '../routes/read-parameters.ts';
import { noParameters } from '../schemas/parameters.ts';
import { claimFixes, claimLength, claimSchema } from '../schemas/verify.ts';
import { verifyClaim } from './verify.ts';

/** Bytes: the longest claim in the longest spelling (`\u1234` for each character), and the rest of the body. */
const bodyBytes = claimLength * 6 + 4096;

/** Answers a body that is too large before it is read. */
export const limitClaim: MiddlewareHandler<Env> = bodyLimit({
  maxSize: bodyBytes,
  onError: (c) => answerProblem(c as RequestContext, tooLarge(bodyBytes)),
});

/** What `POST /v1/verify` answers: see verify/verify.ts. */
export async function answerClaim(c: RequestContext, { index }: LookupServices): Promise<Response> {
  const query = readParameters(noParameters, c.req.url);
  if (!query.ok) return answerProblem(c, badRequest(query.causes));
  if (!/^application\/(.+\+)?json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
    return answerProblem(c, unsupportedMediaType());
  }
  const claim = z.safeParse(claimSchema, await c.req.json().catch(() => undefined));
  if (!claim.success) return answerProblem(c, badRequest(causesOf(claim.error)));
  const asked = verifyClaim(claim.data);
  if (!asked.ok) return answerProblem(c, badRequest(asked.causes));
  const meter = c.get('meter');
  const snapshot = await index.snapshot({ meter });
  return answerJson(c, await asked.run(index, { snapshot, meter, origin: originOf(c) }), null);
}

function causesOf({ issues }: z.core.$ZodError): [ProblemCause, ...ProblemCause[]] {
  const causes = issues.flatMap((issue): ProblemCause[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        parameter: key.slice(0, 60),
        detail: 'there is no such member',
        fix: 'leave it out; there are text and speaker',
      }));
    }
    const name = String(issue.path[0] ?? 'body');
    const fix = claimFixes[name] ?? 'send a JSON object such as {"text":"…","speaker":"…"}';
    return [{ parameter: name, detail: 'its value cannot be used', fix }];
  });
  return causes as [ProblemCause, ...ProblemCause[]];
}
