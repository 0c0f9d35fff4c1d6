import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

export interface DynamoDbOptions {
  /** Only for the embedded engine; on AWS the region says it. */
  readonly endpoint?: string;
  readonly region?: string;
}

/** A healthy table answers in milliseconds; with three attempts in all a caller waits 20 s at most. */
const timeouts = { connectionTimeout: 1000, requestTimeout: 5000 };

/** The embedded engine runs in the process that calls it, where nothing answers while an article is being parsed. */
const embeddedTimeouts = { connectionTimeout: 10_000, requestTimeout: 60_000 };

/**
 * Without `info`, because the SDK masks and copies every request and answer for a logger that has it, and for its own that
 * drops them: some 5% of an ingest's time.
 */
const logger = {
  trace: ignore,
  debug: ignore,
  warn: ignore,
  error: ignore,
} as unknown as NonNullable<DynamoDBClientConfig['logger']>;

/** The one DynamoDB client of a process, with its timeouts and bounded retries. */
export function createDynamoDb({ endpoint, region }: DynamoDbOptions = {}): DynamoDBClient {
  return new DynamoDBClient({
    ...(region === undefined ? {} : { region }),
    // The embedded engine wants some signature and looks at none.
    ...(endpoint === undefined
      ? {}
      : {
          endpoint,
          region: region ?? 'local',
          credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        }),
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: endpoint === undefined ? timeouts : embeddedTimeouts,
    logger,
  });
}

function ignore(): void {}
