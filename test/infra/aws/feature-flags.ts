import { readFileSync } from 'node:fs';

// CloudFormation's own rules take ten seconds to load. Every `npm run synth` goes through them.
process.env.CDK_VALIDATION = 'false';

/** The feature flags of cdk.json. */
export const { context: flags } = JSON.parse(
  readFileSync(new URL('../../../cdk.json', import.meta.url), 'utf8'),
) as { context: Readonly<Record<string, unknown>> };
