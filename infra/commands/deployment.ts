import { readFileSync } from 'node:fs';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { repository } from '../aws/bundling.ts';
import { type Config, readConfig } from '../aws/config.ts';
import { type OutputName, stackNames } from '../aws/outputs.ts';
import { CommandError } from './command.ts';

/** The configuration as the stacks will read it: cdk.json's context with `-c key=value` over it. @throws ConfigError */
export function configFrom(pairs: readonly string[]): Config {
  const { context } = JSON.parse(readFileSync(`${repository}cdk.json`, 'utf8'));
  const given = pairs.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new CommandError(`-c ${pair}: say -c key=value.`);
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  return readConfig({ ...context, ...Object.fromEntries(given) });
}

export type Outputs = Partial<Record<OutputName, string>>;

export interface Deployments {
  /** What the stacks of a deployment said about themselves; null when there is none of this name. */
  outputs(name: string): Promise<Outputs | null>;
  /** Whether CDK's own stack is there, without which nothing can be deployed. */
  isBootstrapped(): Promise<boolean>;
}

export function createDeployments(client: Pick<CloudFormationClient, 'send'>): Deployments {
  async function outputsOf(StackName: string): Promise<Outputs | null> {
    try {
      const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
      return Object.fromEntries(
        (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
      );
    } catch (error) {
      // CloudFormation has no name of its own for a stack that is not there.
      if (error instanceof Error && error.name === 'ValidationError') return null;
      throw error;
    }
  }
  return {
    async outputs(name) {
      const found = await Promise.all(Object.values(stackNames(name)).map(outputsOf));
      return found.some((outputs) => outputs) ? Object.assign({}, ...found) : null;
    },
    isBootstrapped: async () => (await outputsOf('CDKToolkit')) !== null,
  };
}

/** The deployments in the configured region. */
export function deploymentsFor(config: Config): Deployments {
  return createDeployments(new CloudFormationClient(regionOf(config)));
}

/** The region for an AWS client: the configured one, else whatever the credentials say. */
export function regionOf(config: Config): { region?: string } {
  return config.region ? { region: config.region } : {};
}

/** One output of a deployment. @throws CommandError when it is not there. */
export async function requireOutput(config: Config, name: OutputName): Promise<string> {
  const value = (await deploymentsFor(config).outputs(config.name))?.[name];
  if (!value) {
    throw new CommandError(
      `There is no deployment "${config.name}" in this account and region. Deploy it first: npm run deploy`,
    );
  }
  return value;
}
