import type { Config } from '../../aws/config.ts';
import { CommandError, type Print } from '../command.ts';
import type { Deployments, Outputs } from '../deployment.ts';

export interface StackTools {
  /** Runs CDK with these arguments. @throws CommandError when it does not succeed. */
  readonly cdk: (...args: readonly string[]) => Promise<void>;
  /** Asks a person, and says whether the answer is `wanted`. */
  readonly confirm: (question: string, wanted: string) => Promise<boolean>;
  readonly deployments: Deployments;
  readonly config: Config;
  /** `-c key=value` for each choice, for CDK. */
  readonly context: readonly string[];
  readonly print: Print;
}

export interface BringUpOptions extends StackTools {
  readonly yes: boolean;
  readonly bootstrap: boolean;
  /** Brings the repository's seeds to the bucket. */
  readonly seed: (bucket: string) => Promise<void>;
}

/** Shows what would change, asks, deploys, seeds, and says what now. False when the person said no. @throws CommandError */
export async function bringUp(options: BringUpOptions): Promise<boolean> {
  const { cdk, confirm, deployments, config, context, print } = options;
  if (!(await deployments.isBootstrapped())) {
    if (!options.bootstrap) {
      throw new CommandError(
        'CDK has not been used in this account and region yet. It needs a bucket and roles of its own, which cost\n' +
          'next to nothing and stay for later projects. Say --bootstrap to make them: npm run deploy -- --bootstrap',
      );
    }
    await cdk('bootstrap', ...context);
  }
  await cdk('diff', '--method', 'template', ...context);
  if (!options.yes && !(await confirm('Deploy this?', 'yes'))) return false;
  await cdk('deploy', '--all', '--require-approval', 'never', ...context);

  const outputs = await deployments.outputs(config.name);
  if (!outputs?.SeedBucketName) {
    throw new CommandError('The stacks were deployed but say nothing of themselves; look at CloudFormation.');
  }
  await options.seed(outputs.SeedBucketName);
  print(whatNow(outputs, config));
  return true;
}

/** The outputs as a person wants them. */
function whatNow(outputs: Outputs, config: Config): string {
  const more = [
    ...(config.name === 'AsQuoted' ? [] : [`-c name=${config.name}`]),
    ...(config.region ? [`-c region=${config.region}`] : []),
  ].join(' ');
  const command = (text: string) => (more ? `${text} ${more}` : text);
  return [
    '',
    `As Quoted is at ${outputs.Endpoint}`,
    ...(outputs.DomainTarget ? [`  point ${config.domain} at ${outputs.DomainTarget} (CNAME or alias)`] : []),
    '',
    `Look it over     npm run smoke -- ${outputs.Endpoint}`,
    `Drop a seed      ${command('npm run seed -- --aws')} FILE|FOLDER|URL`,
    `                 or copy it to s3://${outputs.SeedBucketName}/`,
    `Be told by mail  aws sns subscribe --topic-arn ${outputs.UpdateTopicArn} --protocol email --notification-endpoint YOU`,
    `Make an alert    with the owner's token: ${command('npm run token --')}`,
    `Watch over it    ${outputs.DashboardUrl}`,
    `Take it away     ${command('npm run destroy --')}`,
  ].join('\n');
}
