import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { createStacks } from '../../../infra/aws/app.ts';
import { flags } from './feature-flags.ts';

/** CDK ends a logical id with eight hexadecimal digits. */
const HASH_LENGTH = 8;

export interface Resource {
  readonly id: string;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own shapes, as deep as each test looks.
  readonly properties: any;
  readonly deletionPolicy: string | undefined;
}

export interface Synthesized {
  readonly templates: Record<'data' | 'service' | 'operations', Template>;
  /** Every template as one text. */
  readonly text: string;
  readonly resources: readonly Resource[];
  ofType(type: string): readonly Resource[];
  /** The one resource of this type with that logical id, or else the one whose id begins so. */
  one(type: string, idStart?: string): Resource;
}

/** The stacks as `cdk synth -c key=value` makes them with this repository's feature flags, without the bundles. */
export function synthesize(context: Readonly<Record<string, unknown>> = {}): Synthesized {
  const app = new App({ context: { ...flags, 'aws:cdk:bundling-stacks': [], ...context } });
  const stacks = createStacks(app);
  const templates = {
    data: Template.fromStack(stacks.data),
    service: Template.fromStack(stacks.service),
    operations: Template.fromStack(stacks.operations),
  };
  const resources = Object.values(templates).flatMap((template) =>
    Object.entries(template.toJSON().Resources as Record<string, Record<string, unknown>>).map(
      ([id, { Type, Properties, DeletionPolicy }]): Resource => ({
        id,
        type: String(Type),
        properties: Properties ?? {},
        deletionPolicy: DeletionPolicy as string | undefined,
      }),
    ),
  );
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  return {
    templates,
    resources,
    text: JSON.stringify(Object.values(templates).map((template) => template.toJSON())),
    ofType,
    one(type, idStart = '') {
      const named = ofType(type).filter(({ id }) => id.slice(0, -HASH_LENGTH) === idStart);
      const found = named.length > 0 ? named : ofType(type).filter(({ id }) => id.startsWith(idStart));
      if (found.length !== 1)
        throw new Error(`${found.length} resources of ${type} begin with "${idStart}".`);
      return found[0]!;
    },
  };
}
