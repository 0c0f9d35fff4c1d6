import type {
  BatchGetItemInput,
  BatchGetItemOutput,
  GetItemInput,
  GetItemOutput,
  QueryInput,
  QueryOutput,
} from '@aws-sdk/client-dynamodb';
import type { TableReads } from '../index/table.ts';
import type { Item } from '../index/units.ts';
import { type AwsCredentials, signPost } from './aws-signature.ts';
import { type Posted, type PostTimeouts, post } from './keep-alive-post.ts';

export interface DynamoDbReadsOptions {
  /** Where DynamoDB is: AWS's own of the region without it. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  /** Asked before every call, since they change. */
  readonly credentials: () => AwsCredentials;
  readonly timeouts?: PostTimeouts;
}

/** A healthy table answers in milliseconds; with three attempts in all a caller waits 20 s at most. */
const usualTimeouts = { connectMs: 1000, answerMs: 5000 };
const attempts = 3;
const pauseMs = 100;
const throttledPauseMs = 500;

/** Codes of answers that say "not so fast", with status 400. */
const throttled = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
]);

/**
 * What DynamoDB said that was no answer; `name` is the error's code ("Error handling with DynamoDB", developer guide), as of the
 * SDK's errors.
 */
export class DynamoDbError extends Error {
  readonly status: number;
  constructor(status: number, name: string, message: string) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/**
 * The three calls that lookups make, by DynamoDB's low-level API: JSON, signed. The SDK's client would be two thirds of what a lookup's
 * function loads and of the time that its start takes. Like that it asks again, three times in all, when the service is busy or out of
 * reach. Throws what came of the last attempt.
 *
 * @example const reads = createDynamoDbReads({ region: 'eu-west-1', credentials });
 */
export function createDynamoDbReads({
  endpoint,
  region,
  credentials,
  timeouts = usualTimeouts,
}: DynamoDbReadsOptions): TableReads {
  const url = new URL(endpoint ?? `https://dynamodb.${region}.amazonaws.com`);

  async function call(operation: string, input: object): Promise<unknown> {
    const body = JSON.stringify(input);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return answerOf(await send(operation, body));
      } catch (error) {
        if (attempt === attempts || !mayPass(error)) throw error;
        const pause =
          error instanceof DynamoDbError && throttled.has(error.name) ? throttledPauseMs : pauseMs;
        await new Promise((resolve) => setTimeout(resolve, pause * 2 ** (attempt - 1) * Math.random()));
      }
    }
  }

  function send(operation: string, body: string): Promise<Posted> {
    const headers = signPost({
      service: 'dynamodb',
      region,
      credentials: credentials(),
      at: new Date(),
      headers: {
        host: url.host,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      },
      body,
    });
    return post(url, headers, body, timeouts);
  }

  return {
    async getItem(input: GetItemInput) {
      const answer = (await call('GetItem', input)) as GetItemOutput;
      if (answer.Item) readBytes(answer.Item);
      return answer;
    },

    async query(input: QueryInput) {
      const answer = (await call('Query', input)) as QueryOutput;
      answer.Items?.forEach(readBytes);
      return answer;
    },

    async batchGetItem(input: BatchGetItemInput) {
      const answer = (await call('BatchGetItem', input)) as BatchGetItemOutput;
      for (const items of Object.values(answer.Responses ?? {})) items.forEach(readBytes);
      return answer;
    },
  };
}

/** From what Lambda puts into a function's environment, and the variable by which the SDK is told of another endpoint. */
export function lambdaReads(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): TableReads {
  const need = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`Set the environment variable ${name}.`);
    return value;
  };
  return createDynamoDbReads({
    endpoint: environment.AWS_ENDPOINT_URL_DYNAMODB || environment.AWS_ENDPOINT_URL || undefined,
    region: need('AWS_REGION'),
    credentials: () => ({
      accessKeyId: need('AWS_ACCESS_KEY_ID'),
      secretAccessKey: need('AWS_SECRET_ACCESS_KEY'),
      sessionToken: environment.AWS_SESSION_TOKEN || undefined,
    }),
  });
}

function answerOf({ status, body }: Posted): unknown {
  if (status === 200) return JSON.parse(body);
  const said = parse(body);
  const code = /[^#]*$/.exec(String(said.__type ?? ''))![0] || `Status${status}`;
  throw new DynamoDbError(status, code, String(said.message ?? said.Message ?? ''));
}

/** What stands between us and the service answers in forms of its own. */
function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}

/** What was not answered at all may be the next time. */
function mayPass(error: unknown): boolean {
  return (
    !(error instanceof DynamoDbError) ||
    error.status >= 500 ||
    error.status === 429 ||
    throttled.has(error.name)
  );
}

/** Bytes come in base64; none of our items has any within lists or maps. */
function readBytes(item: Item): void {
  for (const value of Object.values(item)) {
    if (value.B !== undefined) value.B = Buffer.from(value.B as unknown as string, 'base64');
  }
}
