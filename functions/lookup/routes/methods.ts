import type { Hono } from 'hono';
import { methodNotAllowed } from '../problem.ts';
import { answerProblem, type Env, type RequestContext } from './answer.ts';

export interface Handlers {
  readonly get?: (c: RequestContext) => Response | Promise<Response>;
  readonly post?: (c: RequestContext) => Response | Promise<Response>;
}

/** Adds the methods of one address; any other method gets 405 with `Allow` (RFC 9110, section 15.5.6). */
export function addMethods(app: Hono<Env>, path: string, { get, post }: Handlers): void {
  if (get) app.get(path, get);
  if (post) app.post(path, post);
  const allowed = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : []), 'OPTIONS'];
  app.all(path, (c) => {
    c.header('allow', allowed.join(', '));
    return answerProblem(c, methodNotAllowed(allowed.filter((method) => method !== 'OPTIONS')));
  });
}
