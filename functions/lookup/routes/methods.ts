import type { Hono } from 'hono';
import { methodNotAllowed } from '../problem.ts';
import { answerProblem, type Env, type RequestContext } from './answer.ts';

export interface Handlers {
  readonly get?: (c: RequestContext) => Response | Promise<Response>;
  readonly post?: (c: RequestContext) => Response | Promise<Response>;
}

/** Adds the methods of one address; any other method gets 405 with `Allow` (RFC 9110, section 15.5.6). */
export function addMethods(app: Hono<Env>, path: string, { get, post }: Handlers): void {
  const handlers = new Map(Object.entries({ GET: get, HEAD: get, POST: post }));
  const allowed = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])];
  app.all(path, (c) => {
    const handler = handlers.get(c.req.method);
    if (handler) return handler(c);
    c.header('allow', [...allowed, 'OPTIONS'].join(', '));
    return answerProblem(c, methodNotAllowed(allowed));
  });
}
