import type { Hono } from 'hono';
import type { Env, LookupServices } from './answer.ts';
import { addMethods } from './methods.ts';

/** `POST /v1/verify`. No lookup waits for what compares claims. */
export function addVerifyRoute(app: Hono<Env>, services: LookupServices): void {
  const path = '/v1/verify';
  const answering = () => import('../verify/answer-claim.ts');
  app.use(path, async (c, next) => (await answering()).limitClaim(c, next));
  addMethods(app, path, { post: async (c) => (await answering()).answerClaim(c, services) });
}
