/** What a check found wrong, in a sentence. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

export interface Expected {
  readonly status: number;
  /** A part of the content type. */
  readonly type?: string;
  /** A bearer token to send. */
  readonly token?: string;
}

export interface Answer {
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the endpoint answers; each check looks for itself.
  readonly json: any;
}

/** Somebody who knows nothing but the address. Every answer that is not as expected is a Failure. */
export interface Stranger {
  get(path: string, expected: Expected): Promise<Answer>;
  post(path: string, body: object, expected: Expected): Promise<Answer>;
}

/** Longer than the API lets any lookup take, ms. */
const TIMEOUT_MS = 15_000;

export function createStranger(endpoint: string, fetch = globalThis.fetch): Stranger {
  async function ask(path: string, init: RequestInit, { status, type, token }: Expected): Promise<Answer> {
    const place = `${init.method} ${path}`;
    const headers = new Headers(init.headers);
    if (token) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(`${endpoint.replace(/\/+$/, '')}${path}`, {
      ...init,
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: Error & { cause?: { code?: string } }) => {
      throw new Failure(`${place}: no answer (${error.cause?.code ?? error.name})`);
    });
    const text = await response.text();
    if (response.status !== status) throw new Failure(`${place}: ${response.status} instead of ${status}`);
    const given = response.headers.get('content-type') ?? 'none';
    if (type && !given.includes(type))
      throw new Failure(`${place}: content type ${given} instead of ${type}`);
    return { text, json: given.includes('json') ? parsed(text, place) : undefined };
  }
  return {
    get: (path, expected) => ask(path, { method: 'GET' }, expected),
    post: (path, body, expected) =>
      ask(
        path,
        {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        },
        expected,
      ),
  };
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${place}: the answer is not the JSON that it says it is`);
  }
}
