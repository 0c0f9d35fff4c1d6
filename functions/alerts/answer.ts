import type { Context, Hono } from 'hono';
import { methodNotAllowed, type Problem, problemType } from '../lookup/problem.ts';

/** Problem details, never cached. */
export function answer(c: Context, problem: Problem): Response {
  c.header('cache-control', 'no-store');
  return c.json(problem, problem.status, { 'content-type': problemType });
}

/** Answers every method of an address that no handler before took with 405 and `Allow` (RFC 9110, 15.5.6). */
export function allowOnly(app: Hono, path: string, methods: readonly string[]): void {
  app.all(path, (c) => {
    c.header('allow', methods.join(', '));
    return answer(c, methodNotAllowed(methods));
  });
}
