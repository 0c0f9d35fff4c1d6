import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';

export interface Posted {
  readonly status: number;
  readonly body: string;
}

export interface PostTimeouts {
  /** For a connection, ms. */
  readonly connectMs: number;
  /** For the whole answer, ms. */
  readonly answerMs: number;
}

const options = { keepAlive: true, maxSockets: 50 };
const agents = { http: new PlainAgent(options), https: new Agent(options) };

/** What took longer than it may; the name is that of the SDK's. */
class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** Posts over connections that are kept. Throws when there is no answer, or no whole one in time. */
export function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { connectMs, answerMs }: PostTimeouts,
): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const isPlain = url.protocol === 'http:';
    const asked = (isPlain ? plainRequest : request)(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: isPlain ? agents.http : agents.https,
    });
    const giveUpAfter = (ms: number, what: string) =>
      setTimeout(() => {
        reject(new TimeoutError(`${what} took more than ${ms} ms.`));
        asked.destroy();
      }, ms);
    const answering = giveUpAfter(answerMs, 'The answer');
    const fail = (error: Error) => {
      clearTimeout(answering);
      reject(error);
    };
    asked.once('socket', (socket) => {
      if (!socket.connecting) return;
      const connecting = giveUpAfter(connectMs, 'The connection');
      for (const event of ['connect', 'close']) socket.once(event, () => clearTimeout(connecting));
    });
    asked.on('error', fail);
    asked.once('response', (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', fail);
      answer.once('end', () => {
        clearTimeout(answering);
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
      });
    });
    asked.end(body);
  });
}
