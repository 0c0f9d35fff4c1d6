/** The stacks' outputs by name: what the stacks write, and the commands read. */
export const outputs = {
  seedBucket: 'SeedBucketName',
  updateTopic: 'UpdateTopicArn',
  table: 'TableName',
  ownerTokenParameter: 'OwnerTokenParameter',
  endpoint: 'Endpoint',
  domainTarget: 'DomainTarget',
  watchFunction: 'WatchFunctionName',
  ingestQueue: 'IngestQueueUrl',
  ingestDeadLetters: 'IngestDeadLettersUrl',
  deliverQueue: 'DeliverQueueUrl',
  deliverDeadLetters: 'DeliverDeadLettersUrl',
  dashboard: 'DashboardUrl',
} as const;

export type OutputName = (typeof outputs)[keyof typeof outputs];

/** The names of a deployment's stacks, in the order in which they are deployed. */
export function stackNames(name: string): { data: string; service: string; operations: string } {
  return { data: `${name}-Data`, service: `${name}-Service`, operations: `${name}-Operations` };
}
