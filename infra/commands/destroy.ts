import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { cdk, confirm, contextArguments } from './cdk.ts';
import { print, run } from './command.ts';
import { configFrom, deploymentsFor, regionOf } from './deployment.ts';
import { emptyBucket } from './empty-bucket.ts';
import { takeDown } from './stacks/take-down.ts';

await run(async () => {
  const { values } = parseArgs({
    options: {
      yes: { type: 'boolean', default: false },
      context: { type: 'string', short: 'c', multiple: true, default: [] },
    },
  });
  const config = configFrom(values.context);
  return takeDown({
    cdk,
    confirm,
    deployments: deploymentsFor(config),
    config,
    context: contextArguments(values.context),
    print,
    yes: values.yes,
    empty: (bucket) => emptyBucket(new S3Client(regionOf(config)), bucket),
  });
});
