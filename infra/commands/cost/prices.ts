/**
 * List prices in us-east-1, US dollars, as AWS publishes them on the page named beside each. Check them before you rely on
 * them: `npm run cost` only multiplies.
 */
export const prices = {
  /** aws.amazon.com/api-gateway/pricing, "HTTP APIs": the first 300 million a month, metered in 512 KB. */
  httpApiRequest: 1.0 / 1e6,
  /** aws.amazon.com/lambda/pricing: requests; arm64, the first 7.5 thousand million GB-seconds. */
  lambdaRequest: 0.2 / 1e6,
  lambdaGigabyteSecond: 0.0000133334,
  /** aws.amazon.com/dynamodb/pricing/on-demand: standard table class. */
  readUnit: 0.125 / 1e6,
  writeUnit: 0.625 / 1e6,
  tableGigabyteMonth: 0.25,
  /** aws.amazon.com/s3/pricing: S3 Standard. */
  bucketGigabyteMonth: 0.023,
  bucketPut: 0.005 / 1e3,
  bucketGet: 0.0004 / 1e3,
  bucketList: 0.005 / 1e3,
  /** aws.amazon.com/cloudwatch/pricing: logs collected in the standard class. */
  logGigabyte: 0.5,
  /** aws.amazon.com/xray/pricing: traces recorded. */
  trace: 5 / 1e6,
  /** aws.amazon.com/sqs/pricing: standard queues; a message is sent, received and deleted. */
  queueRequest: 0.4 / 1e6,
  /** aws.amazon.com/sns/pricing: publishes. */
  topicPublish: 0.5 / 1e6,
  /** aws.amazon.com/eventbridge/pricing: Scheduler. Events of AWS's own services cost nothing. */
  schedule: 1.0 / 1e6,
} as const;

/** What AWS gives every account every month, for ever ("Always Free" on aws.amazon.com/free). */
export const allowances: Partial<Record<keyof typeof prices, number>> = {
  lambdaRequest: 1e6,
  lambdaGigabyteSecond: 400_000,
  tableGigabyteMonth: 25,
  logGigabyte: 5,
  trace: 100_000,
  queueRequest: 1e6,
  topicPublish: 1e6,
  schedule: 14e6,
};

/** How much of each thing that is paid for. */
export type Usage = Partial<Record<keyof typeof prices, number>>;

export function cost(usage: Usage, free: typeof allowances = {}): number {
  return (Object.entries(usage) as [keyof typeof prices, number][]).reduce(
    (sum, [what, count]) => sum + Math.max(0, count - (free[what] ?? 0)) * prices[what],
    0,
  );
}

export function together(...usages: readonly Usage[]): Usage {
  const sum: Usage = {};
  for (const usage of usages) {
    for (const [what, count] of Object.entries(usage) as [keyof typeof prices, number][]) {
      sum[what] = (sum[what] ?? 0) + count;
    }
  }
  return sum;
}

export function times(count: number, usage: Usage): Usage {
  return Object.fromEntries(Object.entries(usage).map(([what, each]) => [what, each * count]));
}
