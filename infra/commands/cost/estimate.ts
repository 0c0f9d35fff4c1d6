import type { Config } from '../../aws/config.ts';
import { intervalMinutes } from '../../aws/config.ts';
import type { Measured } from './measure.ts';
import { times, together, type Usage } from './prices.ts';

const HOURS_A_MONTH = 730;
const GIGABYTE = 1e9;

/** What is not measured here, but assumed; each errs on the dear side. */
export const assumed = {
  /** The functions' memory (infra/aws/service-stack.ts), GB. */
  memoryGigabytes: 1,
  /** Lambda's processor at 1 GB against this one: 1 GB buys 0.58 of a core (Lambda developer guide, "Memory"). */
  slower: 3,
  /** One round trip to DynamoDB, ms: "single-digit milliseconds" is what AWS says. */
  roundTripMs: 8,
  /** Cold starts among lookups: all of them when they come minutes apart. */
  coldShare: (lookupsAMonth: number) => (lookupsAMonth <= 10_000 ? 1 : 0.02),
  /** A request's line in the access log, and what the function logs itself. */
  logBytesALookup: 350,
  logBytesAnArticle: 3_000,
  /** How often deliver is called, minutes (infra/aws/service-stack.ts). */
  deliverMinutes: 15,
  /** A run of watch or deliver that finds nothing to do, ms. */
  idleRunMs: 500,
  /** Keys that one LIST answers (S3, API reference). */
  keysAList: 1_000,
};

/** One lookup; `coldShare` of them start a function first. */
export function lookupUsage({ lookup, coldStartMs }: Measured, coldShare: number): Usage {
  const ms =
    lookup.ms * assumed.slower +
    lookup.roundTrips * assumed.roundTripMs +
    coldShare * coldStartMs * assumed.slower;
  return {
    httpApiRequest: 1,
    lambdaRequest: 1,
    lambdaGigabyteSecond: (ms / 1000) * assumed.memoryGigabytes,
    readUnit: lookup.readUnits,
    logGigabyte: assumed.logBytesALookup / GIGABYTE,
  };
}

/** One article, from being dropped to being found: once. */
export function articleUsage({ article }: Measured): Usage {
  return {
    bucketPut: 2,
    bucketGet: 3,
    bucketList: 1,
    lambdaRequest: 3,
    lambdaGigabyteSecond:
      ((article.ms * assumed.slower + 40 * assumed.roundTripMs) / 1000) * assumed.memoryGigabytes,
    readUnit: article.readUnits,
    writeUnit: article.writeUnits,
    queueRequest: 3,
    topicPublish: 2,
    trace: 3,
    logGigabyte: assumed.logBytesAnArticle / GIGABYTE,
  };
}

/** A month in which `articles` lie there, are watched over, and nobody asks. */
export function monthUsage({ article, watch }: Measured, articles: number, config: Config): Usage {
  const watchRuns = (HOURS_A_MONTH * 60) / intervalMinutes(config.schedule);
  const deliverRuns = (HOURS_A_MONTH * 60) / assumed.deliverMinutes;
  const aRun: Usage = {
    schedule: 1,
    lambdaRequest: 1,
    trace: 1,
    lambdaGigabyteSecond: (assumed.idleRunMs / 1000) * assumed.memoryGigabytes,
    readUnit: 5,
    logGigabyte: 600 / GIGABYTE,
  };
  return together(
    times(watchRuns + deliverRuns, aRun),
    times(watchRuns, {
      bucketList: Math.max(1, Math.ceil(articles / assumed.keysAList)),
      readUnit: watch.readUnitsPerSeed * articles,
      lambdaGigabyteSecond: (articles * 0.05) / 1000,
    }),
    {
      bucketGigabyteMonth: (article.seedBytes * articles) / GIGABYTE,
      tableGigabyteMonth: (article.tableBytes * articles) / GIGABYTE,
    },
  );
}

/** The most that a flood can cost in a month: the API and the table at their ceilings, day and night. */
export function floodUsage(measured: Measured, config: Config): Usage {
  const seconds = HOURS_A_MONTH * 3600;
  return {
    ...times(
      config.requestsPerSecond * seconds,
      lookupUsage(measured, assumed.coldShare(Number.POSITIVE_INFINITY)),
    ),
    readUnit: config.readUnitsPerSecond * seconds,
  };
}
