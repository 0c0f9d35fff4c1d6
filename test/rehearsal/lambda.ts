import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type DeployedFunction, REGION } from './account.ts';
import type { Moto } from './moto.ts';

export type Answer =
  | { readonly ok: true; readonly result: unknown; readonly logs: string }
  | { readonly ok: false; readonly error: string; readonly logs: string };

/** A deployed function: a process of its own with nothing but its own environment, as on AWS. */
export interface Lambda {
  /** Resolves to what the handler returns. @throws when the handler does, as Lambda would report it. */
  invoke(event: unknown): Promise<unknown>;
  /** Everything that it has logged. */
  logs(): string;
  stop(): Promise<void>;
}

const runtime = fileURLToPath(new URL('./lambda-runtime.mjs', import.meta.url));

export function startLambda(name: string, { bundle, environment }: DeployedFunction, moto: Moto): Lambda {
  const child: ChildProcess = fork(runtime, [bundle], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      ...environment,
      AWS_REGION: REGION,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_ACCESS_KEY_ID: 'rehearsal',
      AWS_SECRET_ACCESS_KEY: 'rehearsal',
      AWS_ENDPOINT_URL: moto.endpoint,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  let logs = '';
  child.stdout!.setEncoding('utf8').on('data', (chunk) => (logs += chunk));
  child.stderr!.setEncoding('utf8').on('data', (chunk) => (logs += chunk));
  return {
    async invoke(event) {
      child.send(event as object);
      const heard = new AbortController();
      const { signal } = heard;
      const ended = once(child, 'exit', { signal });
      ended.catch(() => {});
      const answer = await Promise.race([
        once(child, 'message', { signal }).then(([said]) => said as { result?: unknown; error?: string }),
        ended.then(([code]) => ({ error: `The process ended with ${code}.` })),
      ]);
      heard.abort();
      if ('error' in answer && answer.error) throw new Error(`${name}: ${answer.error}\n${logs}`);
      return 'result' in answer ? answer.result : undefined;
    },
    logs: () => logs,
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
