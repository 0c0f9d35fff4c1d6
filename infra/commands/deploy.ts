import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { repository } from '../aws/bundling.ts';
import type { Config } from '../aws/config.ts';
import { cdk, confirm, contextArguments, runbookPage } from './cdk.ts';
import { CommandError, print, run } from './command.ts';
import { configFrom, deploymentsFor, type Outputs, regionOf } from './deployment.ts';
import { createFetchPage } from './seed/fetch-page.ts';
import { seed } from './seed/seed.ts';
import { bucketTarget } from './seed/targets.ts';

const usage = `Usage: npm run deploy -- [--yes] [--bootstrap] [--no-seeds] [-c key=value]…

Shows what would change in the account, asks, deploys, and brings the repository's seeds up.
  --yes         do not ask
  --bootstrap   prepare the account and region for CDK first, if they are not
  --no-seeds    leave the seeds where they are
The keys stand in infra/aws/config.ts; say for instance -c email=ann@example.org -c region=eu-central-1`;

await run(async () => {
  const { values } = readArguments();
  if (values.help) {
    print(usage);
    return true;
  }
  const page = runbookPage();
  const runbook =
    page && !values.context.some((pair) => pair.startsWith('runbook=')) ? [`runbook=${page}`] : [];
  const context = [...runbook, ...values.context];
  const config = configFrom(context);
  await prepare(config, values.bootstrap);

  await cdk('diff', '--all', ...contextArguments(context));
  if (!values.yes && !(await confirm('Deploy this?', 'yes'))) return false;
  await cdk('deploy', '--all', '--require-approval', 'never', ...contextArguments(context));

  const outputs = await deploymentsFor(config).outputs(config.name);
  if (!outputs)
    throw new CommandError('The stacks were deployed but say nothing of themselves; look at CloudFormation.');
  if (values.seeds && outputs.SeedBucketName) {
    const target = bucketTarget(new S3Client(regionOf(config)), outputs.SeedBucketName);
    await seed([`${repository}seeds`], { target, fetchPage: createFetchPage(), print });
  }
  print(whatNow(outputs, config));
  return true;
});

function readArguments() {
  try {
    return parseArgs({
      allowNegative: true,
      options: {
        yes: { type: 'boolean', default: false },
        bootstrap: { type: 'boolean', default: false },
        seeds: { type: 'boolean', default: true },
        context: { type: 'string', short: 'c', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${usage}`);
  }
}

async function prepare(config: Config, bootstrap: boolean): Promise<void> {
  if (await deploymentsFor(config).isBootstrapped()) return;
  if (!bootstrap) {
    throw new CommandError(
      'CDK has not been used in this account and region yet. It needs a bucket and roles of its own, which cost\n' +
        'next to nothing and stay for later projects. Say --bootstrap to make them: npm run deploy -- --bootstrap',
    );
  }
  await cdk('bootstrap');
}

/** The outputs as a person wants them. */
function whatNow(outputs: Outputs, config: Config): string {
  const more = [
    ...(config.name === 'AsQuoted' ? [] : [`-c name=${config.name}`]),
    ...(config.region ? [`-c region=${config.region}`] : []),
  ].join(' ');
  const withMore = (command: string) => (more ? `${command} ${more}` : command);
  return [
    '',
    `As Quoted is at ${outputs.Endpoint}`,
    ...(outputs.DomainTarget ? [`  point ${config.domain} at ${outputs.DomainTarget} (CNAME or alias)`] : []),
    '',
    `Look it over     npm run smoke -- ${outputs.Endpoint}`,
    `Drop a seed      ${withMore('npm run seed -- --aws')} FILE|FOLDER|URL`,
    `                 or copy it to s3://${outputs.SeedBucketName}/`,
    `Be told by mail  aws sns subscribe --topic-arn ${outputs.UpdateTopicArn} --protocol email --notification-endpoint YOU`,
    `Make an alert    with the owner's token: ${withMore('npm run token --')}`,
    `Watch over it    ${outputs.DashboardUrl}`,
    `Take it away     ${withMore('npm run destroy --')}`,
  ].join('\n');
}
