import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { stackNames } from '../aws/outputs.ts';
import { cdk, confirm, contextArguments } from './cdk.ts';
import { CommandError, print, run } from './command.ts';
import { configFrom, deploymentsFor, regionOf } from './deployment.ts';
import { emptyBucket } from './empty-bucket.ts';

await run(async () => {
  const { values } = parseArgs({
    options: {
      yes: { type: 'boolean', default: false },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
    },
  });
  const config = configFrom(values.context);
  const deployments = deploymentsFor(config);
  const outputs = await deployments.outputs(config.name);
  if (!outputs) throw new CommandError(`There is no deployment "${config.name}" in this account and region.`);

  const loses = config.retainData
    ? 'Lookups and alerts end; table, bucket, topic and token stay.'
    : 'Everything goes: every seed in the bucket, the index, all alerts and subscriptions, the token, the logs.';
  print(loses);
  if (!values.yes && !(await confirm('To go on, type the name of the deployment.', config.name)))
    return false;

  // Functions go first, or the watch would flag what is being removed, and a late log line bring its group back.
  const { data, service, operations } = stackNames(config.name);
  const context = contextArguments(values.context);
  await cdk('destroy', operations, service, '--force', '--exclusively', ...context);
  if (!config.retainData && outputs.SeedBucketName) {
    const count = await emptyBucket(new S3Client(regionOf(config)), outputs.SeedBucketName);
    print(`${outputs.SeedBucketName}: ${count} objects removed.`);
  }
  // What is kept is said by the template that is deployed, so it has to say it before the stack goes.
  if (config.retainData)
    await cdk('deploy', data, '--exclusively', '--require-approval', 'never', ...context);
  await cdk('destroy', data, '--force', '--exclusively', ...context);

  const left = await deployments.outputs(config.name);
  if (left) throw new CommandError('A stack is still there; what CloudFormation says of it stands above.');
  print(
    config.retainData
      ? `Kept: ${[outputs.TableName, outputs.SeedBucketName, outputs.UpdateTopicArn, outputs.OwnerTokenParameter].join(', ')}`
      : 'Nothing is left.',
  );
  return true;
});
