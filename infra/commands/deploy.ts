import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { repository } from '../aws/bundling.ts';
import { cdk, confirm, contextArguments, runbookPage } from './cdk.ts';
import { CommandError, print, run } from './command.ts';
import { configFrom, deploymentsFor, regionOf } from './deployment.ts';
import { createFetchPage } from './seed/fetch-page.ts';
import { seed } from './seed/seed.ts';
import { bucketTarget } from './seed/targets.ts';
import { bringUp } from './stacks/bring-up.ts';

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
  const links =
    page && !values.context.some((pair) => pair.startsWith('runbook=')) ? [`runbook=${page}`] : [];
  const config = configFrom([...links, ...values.context]);
  return bringUp({
    cdk,
    confirm,
    deployments: deploymentsFor(config),
    config,
    context: contextArguments([...links, ...values.context]),
    print,
    yes: values.yes,
    bootstrap: values.bootstrap,
    async seed(bucket) {
      if (!values.seeds) return;
      const target = bucketTarget(new S3Client(regionOf(config)), bucket);
      await seed([`${repository}seeds`], { target, fetchPage: createFetchPage(), print });
    },
  });
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
