import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { repository } from '../aws/bundling.ts';
import { outputs } from '../aws/outputs.ts';
import { CommandError, print, run } from './command.ts';
import { configFrom, regionOf, requireOutput } from './deployment.ts';
import { createFetchPage } from './seed/fetch-page.ts';
import { seed } from './seed/seed.ts';
import { bucketTarget, folderTarget, type SeedTarget } from './seed/targets.ts';

const usage = `Usage: npm run seed -- [WHERE] FILE|FOLDER|URL…

Adds articles. WHERE is one of
  --seeds DIR     a folder that the laptop watches (default: seeds)
  --bucket NAME   a bucket
  --aws           the bucket of the deployment (with -c name=…, -c region=… if it has another)`;

await run(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    print(usage);
    return true;
  }
  if (positionals.length === 0) throw new CommandError(usage);
  const target = await targetFor(values);
  const { refused } = await seed(positionals, { target, fetchPage: createFetchPage(), print });
  return refused === 0;
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seeds: { type: 'string' },
        bucket: { type: 'string' },
        aws: { type: 'boolean', default: false },
        context: { type: 'string', short: 'c', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${usage}`);
  }
}

async function targetFor(values: ReturnType<typeof readArguments>['values']): Promise<SeedTarget> {
  const chosen = [values.seeds, values.bucket, values.aws].filter(Boolean).length;
  if (chosen > 1) throw new CommandError('Say one of --seeds, --bucket and --aws.');
  if (!values.bucket && !values.aws) return folderTarget(values.seeds ?? `${repository}seeds`);
  const config = configFrom(values.context);
  const bucket = values.bucket ?? (await requireOutput(config, outputs.seedBucket));
  return bucketTarget(new S3Client(regionOf(config)), bucket);
}
