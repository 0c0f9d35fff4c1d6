import { fileURLToPath } from 'node:url';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ConfigError, readConfig } from './config.ts';
import { DataStack } from './data-stack.ts';
import { OperationsStack } from './operations-stack.ts';
import { stackNames } from './outputs.ts';
import { ServiceStack } from './service-stack.ts';

export interface Stacks {
  readonly data: DataStack;
  readonly service: ServiceStack;
  readonly operations: OperationsStack;
}

/**
 * The stacks of one deployment, configured from the app's context and checked by cdk-nag's AwsSolutions rules when
 * they are synthesized.
 * @throws ConfigError
 */
export function createStacks(app: App): Stacks {
  const config = readConfig(app.node.getAllContext());
  const names = stackNames(config.name);
  const env = config.region ? { region: config.region } : {};
  const describe = (text: string) => ({ env, description: `As Quoted: ${text}` });

  const data = new DataStack(app, names.data, config, describe('seeds, index, subscriptions, token'));
  const service = new ServiceStack(
    app,
    names.service,
    config,
    data,
    describe('watch, ingest, lookup, alerts'),
  );
  const operations = new OperationsStack(
    app,
    names.operations,
    config,
    { data, service },
    describe('alarms and dashboard'),
  );
  Tags.of(app).add('application', config.name, { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, service, operations };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    createStacks(new App());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
