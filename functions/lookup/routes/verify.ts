import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import { badRequest, type ProblemCause, tooLarge, unsupportedMediaType } from '../problem.ts';
import { noParameters } from '../schemas/parameters.ts';
import { claimFixes, claimLength, claimSchema } from '../schemas/verify.ts';
import { answerJson, answerProblem, type Env, type LookupServices, originOf } from './answer.ts';
import { addMethods } from './methods.ts';
import { readParameters } from './read-parameters.ts';

/** Bytes: the longest claim in the longest spelling (`\u1234` for each character), and the rest of the body. */
const bodyBytes = claimLength * 6 + 4096;

/** `POST /v1/verify`: see verify/verify.ts. */
export function addVerifyRoute(app: Hono<Env>, { index }: LookupServices): void {
  const path = '/v1/verify';
  app.use(path, bodyLimit({ maxSize: bodyBytes, onError: (c) => answerProblem(c, tooLarge(bodyBytes)) }));
  addMethods(app, path, {
    post: async (c) => {
      const query = readParameters(noParameters, c.req.url);
      if (!query.ok) return answerProblem(c, badRequest(query.causes));
      if (!/^application\/(.+\+)?json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
        return answerProblem(c, unsupportedMediaType());
      }
      const claim = z.safeParse(claimSchema, await c.req.json().catch(() => undefined));
      if (!claim.success) return answerProblem(c, badRequest(causesOf(claim.error)));
      // No lookup waits for what compares claims.
      const { verifyClaim } = await import('../verify/verify.ts');
      const asked = verifyClaim(claim.data);
      if (!asked.ok) return answerProblem(c, badRequest(asked.causes));
      const meter = c.get('meter');
      const snapshot = await index.snapshot({ meter });
      return answerJson(c, await asked.run(index, { snapshot, meter, origin: originOf(c) }), null);
    },
  });
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
