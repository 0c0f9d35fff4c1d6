import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
}

export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

/** What `cdk synth` wrote: the templates, and the bundles that a deploy would upload. */
export interface Assembly {
  readonly stacks: readonly { readonly name: string; readonly template: Template }[];
  /** The bundle's file for a function's `Code` in a template. */
  bundleOf(code: { readonly S3Key: string }): string;
}

/** Stacks come in the order in which they depend on each other. */
export function readAssembly(folder: string, names: readonly string[]): Assembly {
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const assets = Object.assign({}, ...names.map((name) => json(`${name}.assets.json`).files)) as Record<
    string,
    { source: { path: string } }
  >;
  return {
    stacks: names.map((name) => ({ name, template: json(`${name}.template.json`) })),
    bundleOf({ S3Key }) {
      const asset = assets[S3Key.replace(/\.zip$/, '')];
      if (!asset) throw new Error(`No asset has the key ${S3Key}.`);
      return join(folder, asset.source.path, 'index.mjs');
    },
  };
}

/** The address that functions are told is theirs, as moto has no HTTP API. */
export const PUBLIC_URL = 'https://rehearsal.example';

/** Resources that moto passes over in silence, or that nothing here could call; each is printed as not rehearsed. */
const lacking = [
  'AWS::ApiGatewayV2::',
  'AWS::Budgets::',
  'AWS::CloudWatch::',
  'AWS::Events::Rule',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Permission',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::',
  'Custom::',
];

/**
 * The template without what moto lacks. What is left and speaks of something dropped gets a word in its place, as the
 * endpoint's address does in a function's environment.
 */
export function rehearsable(template: Template): {
  template: Template;
  dropped: Record<string, TemplateResource>;
} {
  const entries = Object.entries(template.Resources);
  const isLacking = ([, { Type }]: (typeof entries)[number]) =>
    lacking.some((start) => Type.startsWith(start));
  const dropped = Object.fromEntries(entries.filter(isLacking));
  const kept = entries
    .filter((entry) => !isLacking(entry))
    .map(([id, { DependsOn, ...resource }]) => {
      const needed = [DependsOn ?? []].flat().filter((other) => !(other in dropped));
      return [id, needed.length > 0 ? { ...resource, DependsOn: needed } : resource];
    });
  const {
    Resources: _,
    Conditions: __,
    Rules: ___,
    ...rest
  } = template as Template & Record<string, unknown>;
  return {
    dropped,
    template: withoutReferences({ ...rest, Resources: Object.fromEntries(kept) }, dropped) as Template,
  };
}

function withoutReferences(value: unknown, dropped: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutReferences(each, dropped));
  if (typeof value !== 'object' || value === null) return value;
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
  if (Ref && Ref in dropped) return `not-rehearsed-${Ref}`;
  if (attribute && attribute[0] in dropped) {
    return attribute[1] === 'ApiEndpoint' ? PUBLIC_URL : `not-rehearsed-${attribute[0]}`;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutReferences(each, dropped)]),
  );
}

/** Which function each route of an HTTP API leads to, by the start of the function's logical id, as the template says. */
export function routesOf({ Resources }: Template): Map<string, string> {
  const routes = new Map<string, string>();
  for (const { Type, Properties } of Object.values(Resources)) {
    if (Type !== 'AWS::ApiGatewayV2::Route') continue;
    const { RouteKey, Target } = Properties as { RouteKey: string; Target: unknown };
    const integration = Object.keys(Resources).find((id) =>
      JSON.stringify(Target).includes(`"Ref":"${id}"`),
    )!;
    const { IntegrationUri } = Resources[integration]!.Properties as {
      IntegrationUri: { 'Fn::GetAtt': [string, string] };
    };
    routes.set(RouteKey, functionName(IntegrationUri['Fn::GetAtt'][0]));
  }
  return routes;
}

/** `WatchFunctionE77E8A53` → `Watch`. */
export function functionName(logicalId: string): string {
  return logicalId.replace(/Function[0-9A-F]{8}$/, '');
}
