import { z } from 'zod';

/** Everything that may be chosen about a deployment, in one place. `-c key=value` overrides a key. */
export const defaults = {
  /** Prefix of every stack's name: a second copy in one account takes another. */
  name: 'AsQuoted',
  /** Where it runs; empty means the region of the credentials in use. */
  region: '',
  /** How often the watch lists the bucket, beside the bucket's own notifications. */
  schedule: 'rate(15 minutes)',
  /** Told of updates and alarms; empty means that nobody is. */
  email: '',
  /** Days for which logs are kept. */
  logDays: 30,
  /** Keep the table, bucket and topic when the stacks are destroyed. */
  retainData: false,
  /** Continuous backups of the table for 35 days, at about $0.20 a GB and month. */
  pointInTimeRecovery: false,
  /** Lookups a second over all callers, and how many may come at once before the rate holds. */
  requestsPerSecond: 10,
  requestBurst: 50,
  /** The table's ceiling a second: what a flood can cost at most. */
  readUnitsPerSecond: 200,
  writeUnitsPerSecond: 500,
  /** Trace lookups too. Lambda samples one request a second, which at low rates is every request. */
  traceLookups: false,
  /** US dollars a month, told to `email` at 80 % and when the forecast passes it; 0 means no budget. */
  budget: 0,
  /** A name of one's own, with its certificate (ACM, same region); empty means the name AWS gives. */
  domain: '',
  certificateArn: '',
  /** What alarms link to: a page, or the path in this repository. */
  runbook: 'infra/RUNBOOK.md',
};

export type Config = Readonly<typeof defaults>;

/** The retention times that CloudWatch Logs knows, in days (PutRetentionPolicy, API reference). */
export const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

const flag = z.union(
  [z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')],
  'say true or false',
);

const number = (min: number, max: number) =>
  z.coerce
    .number('say a number')
    .min(min, `say ${min} or more`)
    .max(max, `say ${max} or less`)
    .int('say a whole number');

const timer = z
  .string()
  .regex(
    /^(rate\((1 (minute|hour|day)|([2-9]|[1-9]\d+) (minutes|hours|days))\)|cron\(\S+( \S+){5}\))$/,
    'say for instance rate(15 minutes) or cron(0 7 * * ? *)',
  );

const blankOr = (form: RegExp, message: string) =>
  z.string().refine((text) => text === '' || form.test(text), message);

const shape = z
  .object({
    name: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,29}$/, 'say a letter, then at most 29 letters, digits or -'),
    region: blankOr(/^[a-z]{2}(-[a-z]+)+-\d$/, 'say a region such as eu-central-1'),
    schedule: timer.refine(
      (expression) => intervalMinutes(expression) <= 24 * 60,
      'say once a day or more often: a rarer watch cannot be told from a silent one',
    ),
    email: blankOr(/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/, 'say one address such as ann@example.org'),
    logDays: number(1, 3653).refine(
      (days) => (logRetentionDays as readonly number[]).includes(days),
      `say one of ${logRetentionDays.join(', ')}`,
    ),
    retainData: flag,
    pointInTimeRecovery: flag,
    requestsPerSecond: number(1, 10_000),
    requestBurst: number(1, 5_000),
    readUnitsPerSecond: number(1, 40_000),
    writeUnitsPerSecond: number(1, 40_000),
    traceLookups: flag,
    budget: number(0, 100_000),
    domain: blankOr(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'say a name such as quotes.example.org'),
    certificateArn: blankOr(
      /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/\S+$/,
      "say a certificate's ARN",
    ),
    runbook: z.string().min(1, 'say a page or a path'),
  })
  .superRefine((config, context) => {
    const need = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
    if (config.domain && !config.certificateArn) need('certificateArn', 'a domain needs its certificate');
    if (config.certificateArn && !config.domain) need('domain', 'a certificate needs its domain');
    if (config.budget > 0 && !config.email) need('email', 'a budget needs somebody to tell');
  });

/** Thrown for a configuration that cannot be deployed; the message names each key and what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * The defaults with what the context (`-c key=value`, or `context` in cdk.json) says instead.
 * @throws ConfigError with one line for each key that is wrong, or that differs from a known one by a slip.
 */
export function readConfig(context: Readonly<Record<string, unknown>>): Config {
  const slips = Object.keys(context).flatMap((key) => {
    const meant = Object.keys(defaults).find((known) => known !== key && fold(known) === fold(key));
    return meant ? [`${key}: no such key; did you mean ${meant}?`] : [];
  });
  const given = Object.fromEntries(
    Object.entries(defaults).map(([key, value]) => [key, context[key] ?? value] as const),
  );
  const read = shape.safeParse(given);
  const wrong = read.success
    ? []
    : read.error.issues.map(
        (issue) =>
          `${issue.path.join('.')}: ${issue.message} (got ${JSON.stringify(given[String(issue.path[0])])})`,
      );
  if (!read.success || slips.length > 0) {
    throw new ConfigError(['The configuration cannot be used:', ...slips, ...wrong].join('\n  '));
  }
  return read.data;
}

/** Minutes between two runs of a `rate(…)`, 5 at least; a `cron(…)` is taken to run once a day. */
export function intervalMinutes(expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (!count) return 24 * 60;
  return Math.max(
    5,
    Number(count) * { minute: 1, hour: 60, day: 24 * 60 }[unit as 'minute' | 'hour' | 'day'],
  );
}

function fold(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}
