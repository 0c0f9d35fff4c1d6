import { stackNames } from '../../aws/outputs.ts';
import { CommandError } from '../command.ts';
import type { StackTools } from './bring-up.ts';

export interface TakeDownOptions extends StackTools {
  readonly yes: boolean;
  /** Removes every object of a bucket, and says how many there were. */
  readonly empty: (bucket: string) => Promise<number>;
}

/** Asks, and removes a deployment without leaving anything, but for the data with `retainData`. False when the person said no. @throws CommandError */
export async function takeDown(options: TakeDownOptions): Promise<boolean> {
  const { cdk, confirm, deployments, config, context, print } = options;
  const outputs = await deployments.outputs(config.name);
  if (!outputs) throw new CommandError(`There is no deployment "${config.name}" in this account and region.`);
  print(
    config.retainData
      ? 'Lookups and alerts end; table, bucket, topics and token stay.'
      : 'Everything goes: every seed in the bucket, the index, all alerts and subscriptions, the token, the logs.',
  );
  if (!options.yes && !(await confirm('To go on, type the name of the deployment.', config.name)))
    return false;

  // Functions go first, or the watch would flag what is being removed.
  const { data, service, operations } = stackNames(config.name);
  await cdk('destroy', operations, service, '--force', '--exclusively', ...context);
  if (config.retainData) {
    // What stays is said by the template that is deployed, so it has to say it before the stack goes.
    await cdk('deploy', data, '--exclusively', '--require-approval', 'never', ...context);
  } else if (outputs.SeedBucketName) {
    const count = await options.empty(outputs.SeedBucketName);
    print(`${outputs.SeedBucketName}: ${count} objects removed.`);
  }
  await cdk('destroy', data, '--force', '--exclusively', ...context);

  if (await deployments.outputs(config.name)) {
    throw new CommandError('A stack is still there; what CloudFormation says of it stands above.');
  }
  const kept = [
    outputs.TableName,
    outputs.SeedBucketName,
    outputs.UpdateTopicArn,
    outputs.OwnerTokenParameter,
  ];
  print(config.retainData ? `Kept: ${kept.join(', ')}` : 'Nothing is left.');
  return true;
}
