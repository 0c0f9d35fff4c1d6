/** The names of the functions' environment variables: the stacks set what the functions read. */
export const variables = {
  tableName: 'TABLE_NAME',
  seedBucket: 'SEED_BUCKET',
  ingestQueueUrl: 'INGEST_QUEUE_URL',
  deliverQueueUrl: 'DELIVER_QUEUE_URL',
  updateTopicArn: 'UPDATE_TOPIC_ARN',
  alertMailTopicArn: 'ALERT_MAIL_TOPIC_ARN',
  ownerTokenParameter: 'OWNER_TOKEN_PARAMETER',
  publicUrl: 'PUBLIC_URL',
} as const;

/** Names the code that runs. Set on AWS alone; not needed to run. */
export const releaseVariable = 'RELEASE';

export type Variable = keyof typeof variables;

/**
 * Reads what a function needs from its environment, once, when it starts.
 * Throws with the names of everything that is missing or empty.
 *
 * @example const { tableName, seedBucket } = readEnvironment('tableName', 'seedBucket');
 */
export function readEnvironment<Needed extends Variable>(
  ...needed: readonly Needed[]
): Record<Needed, string> {
  return readFrom(process.env, needed);
}

export function readFrom<Needed extends Variable>(
  environment: Readonly<Record<string, string | undefined>>,
  needed: readonly Needed[],
): Record<Needed, string> {
  const missing = needed.map((variable) => variables[variable]).filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`Set these environment variables: ${missing.join(', ')}.`);
  return Object.fromEntries(needed.map((variable) => [variable, environment[variables[variable]]])) as Record<
    Needed,
    string
  >;
}

/** The release that runs, for callers' caches; empty where nobody says. */
export function readRelease(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  return environment[releaseVariable] ?? '';
}

/** Where a service is when it is not AWS's, by the variables that the AWS SDK reads as well. */
export function readEndpoint(
  service: 'S3' | 'SNS' | 'SQS',
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  return environment[`AWS_ENDPOINT_URL_${service}`] || environment.AWS_ENDPOINT_URL || undefined;
}
