import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import {
  type Assembly,
  functionName,
  rehearsable,
  routesOf,
  type Template,
  type TemplateResource,
} from './assembly.ts';
import type { Moto } from './moto.ts';

export const REGION = 'eu-central-1';
/** moto's own account, which it gives to whoever asks. */
const ACCOUNT = '123456789012';

/** How every client reaches moto. */
export const clientOptions = (moto: Moto) => ({
  endpoint: moto.endpoint,
  region: REGION,
  credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' },
  forcePathStyle: true,
});

export interface DeployedFunction {
  readonly bundle: string;
  /** As the deployed stack holds it, every reference resolved. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Deployed {
  readonly outputs: Readonly<Record<string, string>>;
  /** By the start of their logical ids (`Watch`). */
  readonly functions: Readonly<Record<string, DeployedFunction>>;
  /** Which function answers which route of the HTTP API. */
  readonly routes: ReadonlyMap<string, string>;
  /** What the account does not have, by type, with the number of them. */
  readonly notRehearsed: ReadonlyMap<string, number>;
  /** Dropped custom resources, to be called by hand. */
  readonly custom: readonly TemplateResource[];
}

/** Creates the stacks of an assembly in moto, as far as moto goes. */
export async function deploy(assembly: Assembly, moto: Moto): Promise<Deployed> {
  const cloudFormation = new CloudFormationClient({ ...clientOptions(moto), maxAttempts: 1 });
  await prepareForCdk(assembly, moto);
  const outputs: Record<string, string> = {};
  const functions: Record<string, DeployedFunction> = {};
  const routes = new Map<string, string>();
  const notRehearsed = new Map<string, number>();
  const custom: TemplateResource[] = [];
  for (const { name, template } of assembly.stacks) {
    const { template: kept, dropped } = rehearsable(template);
    for (const [route, name] of routesOf(template)) routes.set(route, name);
    const StackName = name;
    // Environments come back as outputs: the deployed stack resolves them, not this rehearsal.
    await cloudFormation.send(
      new CreateStackCommand({ StackName, TemplateBody: JSON.stringify(withEnvironments(kept)) }),
    );
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    if (Stacks?.[0]?.StackStatus !== 'CREATE_COMPLETE') {
      throw new Error(`${name}: ${Stacks?.[0]?.StackStatus} ${Stacks?.[0]?.StackStatusReason ?? ''}`);
    }
    // moto names queues by AWS's address, which the SDK would ask although it was told of another.
    for (const { OutputKey = '', OutputValue = '' } of Stacks[0].Outputs ?? []) {
      outputs[OutputKey] = OutputValue.replace(`https://sqs.${REGION}.amazonaws.com`, moto.endpoint);
    }
    const { StackResourceSummaries = [] } = await cloudFormation.send(
      new ListStackResourcesCommand({ StackName }),
    );
    const made = new Set(StackResourceSummaries.map(({ LogicalResourceId }) => LogicalResourceId));
    const missing = Object.entries(kept.Resources).filter(([id]) => !made.has(id));
    for (const { Type } of [...Object.values(dropped), ...missing.map(([, resource]) => resource)]) {
      notRehearsed.set(Type, (notRehearsed.get(Type) ?? 0) + 1);
    }
    custom.push(...Object.values(dropped).filter(({ Type }) => Type.startsWith('Custom::')));
    for (const [id, { Code, Environment }] of functionsOf(kept)) {
      const names = Object.keys(Environment?.Variables ?? {});
      functions[functionName(id)] = {
        bundle: assembly.bundleOf(Code),
        environment: Object.fromEntries(names.map((each) => [each, outputs[outputName(id, each)]!])),
      };
    }
  }
  return { outputs, functions, routes, notRehearsed, custom };
}

interface FunctionProperties {
  readonly Code: { readonly S3Key: string };
  readonly Environment?: { readonly Variables: Readonly<Record<string, unknown>> };
}

function functionsOf({ Resources }: Template): [string, FunctionProperties][] {
  return Object.entries(Resources)
    .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
    .map(([id, { Properties }]) => [id, Properties as unknown as FunctionProperties]);
}

function withEnvironments(template: Template): Template {
  const environments = functionsOf(template).flatMap(([id, { Environment }]) =>
    Object.entries(Environment?.Variables ?? {}).map(
      ([name, Value]) => [outputName(id, name), { Value }] as const,
    ),
  );
  return { ...template, Outputs: { ...template.Outputs, ...Object.fromEntries(environments) } };
}

/** Output keys take letters and digits only. */
function outputName(functionId: string, variable: string): string {
  return `Environment${functionId}${variable.replaceAll('_', '')}`;
}

/** What `cdk bootstrap` and the upload of the bundles leave in an account. */
async function prepareForCdk(assembly: Assembly, moto: Moto): Promise<void> {
  await new SSMClient(clientOptions(moto)).send(
    new PutParameterCommand({ Name: '/cdk-bootstrap/hnb659fds/version', Value: '30', Type: 'String' }),
  );
  const s3 = new S3Client(clientOptions(moto));
  const Bucket = `cdk-hnb659fds-assets-${ACCOUNT}-${REGION}`;
  await s3.send(
    new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: REGION } }),
  );
  for (const { template } of assembly.stacks) {
    for (const [, { Code }] of functionsOf(template)) {
      await s3.send(
        new PutObjectCommand({ Bucket, Key: Code.S3Key, Body: 'The bundle is run from its folder.' }),
      );
    }
  }
}
