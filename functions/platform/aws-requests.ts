import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';

/** What any client of the AWS SDK has found out: who asks, where, and how requests are sent. */
export type AwsAccount = Pick<
  DynamoDBClient['config'],
  'credentials' | 'region' | 'sha256' | 'requestHandler'
>;

export interface AwsRequestsOptions {
  readonly account: AwsAccount;
  /** As signatures name it: `s3`, `sns`, `sqs`. */
  readonly service: string;
  /** Where requests go, by region. */
  readonly base: (region: string) => string;
}

/** A path, escaped as signatures want it, and what goes with it. */
export interface AwsQuestion {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface AwsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const attempts = 3;
const firstPauseMs = 100;

/**
 * Asks a service of AWS by signed requests: the few that are needed here take less than the SDK's client, which knows all of them and
 * would be an eighth of a function. Tries three times when the service is busy or out of reach; then throws, or gives the last answer.
 */
export function createAwsRequests({
  account,
  service,
  base: baseIn,
}: AwsRequestsOptions): (question: AwsQuestion) => Promise<AwsAnswer> {
  const { credentials, region, sha256 } = account;
  const signer = new SignatureV4({ service, region, credentials, sha256, uriEscapePath: false });

  return async (question) => {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === attempts;
      try {
        const answer = await ask(question);
        if (last || !isBusy(answer)) return answer;
      } catch (error) {
        if (last) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** attempt * Math.random()));
    }
  };

  async function ask({ method, path, query = {}, headers, body }: AwsQuestion): Promise<AwsAnswer> {
    const base = new URL(baseIn(await region()));
    const request = new HttpRequest({
      method,
      protocol: base.protocol,
      hostname: base.hostname,
      ...(base.port ? { port: Number(base.port) } : {}),
      path,
      query,
      headers: {
        host: base.host,
        ...headers,
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      },
      body,
    });
    const signed = HttpRequest.clone(await signer.sign(request));
    const { response } = await account.requestHandler.handle(signed);
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) chunks.push(chunk);
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
  }
}

export const textOf = ({ body }: AwsAnswer): string => new TextDecoder().decode(body);

/** SNS and SQS say by a 400 that they, or the keys of what they hold, are asked too often. */
const isBusy = (answer: AwsAnswer): boolean =>
  answer.status >= 500 || answer.status === 429 || (answer.status === 400 && /Throttl/.test(textOf(answer)));
