import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export interface DynamoDbOptions {
  /** Only for the embedded engine; on AWS the region says it. */
  readonly endpoint?: string;
  readonly region?: string;
}

/**
 * The one DynamoDB client of a process. A request that does not connect within 1 s or answer within 5 s is given up and tried
 * again, three times in all: a healthy table answers in milliseconds, and a caller waits 30 s at most.
 */
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
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000 },
  });
}
