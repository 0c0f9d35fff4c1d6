import { strict as assert } from 'node:assert';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { isMetaKey, seedFormat } from '../../functions/article/seed-key.ts';
import type { Print } from '../../infra/commands/command.ts';
import { emptyBucket } from '../../infra/commands/empty-bucket.ts';
import { createFetchPage } from '../../infra/commands/seed/fetch-page.ts';
import { seed } from '../../infra/commands/seed/seed.ts';
import { bucketTarget } from '../../infra/commands/seed/targets.ts';
import type { Deployed } from './account.ts';
import { PUBLIC_URL } from './assembly.ts';
import { startLaptop } from './laptop.ts';
import type { Moto } from './moto.ts';
import { callCustomResource } from './owner-token.ts';
import { setStage } from './stage.ts';

/** A function that answers lookups may go by a state of the index of 5 s ago (`snapshotMs`), ms with room to spare. */
const STALE_MS = 15_000;

export interface RehearsalOptions {
  readonly deployed: Deployed;
  readonly moto: Moto;
  /** For what the rehearsal writes; somebody else removes it. */
  readonly folder: string;
  readonly seeds: string;
  readonly print: Print;
}

/** Lookups whose answers the laptop and the deployment must agree on, to the letter. */
const lookups = [
  '/v1/quotes?limit=100&context=true',
  '/v1/quotes?q=munitions',
  '/v1/quotes?speaker=Austin&q=tanks',
  '/v1/quotes?q=%22race+of+logistics%22&speaker=jens-stoltenberg',
  '/v1/quotes?kind=all&sort=oldest&limit=3',
  '/v1/quotes?q=ammun*&format=csv',
  '/v1/quotes?limit=0',
  '/v1/quotes?colour=red',
  '/v1/speakers',
  '/v1/speakers/jens-stoltenberg',
  '/v1/articles',
  '/v1/feed.atom?speaker=jens-stoltenberg',
  '/openapi.json',
  '/docs',
  '/',
  '/nowhere',
];

/** Characters of a failure that are printed: two answers side by side would fill pages. */
const LONGEST_FAILURE = 1_500;

/** Plays the life of a deployment from its first day to its last, and says how many scenes failed. */
export async function rehearse(options: RehearsalOptions): Promise<number> {
  const { deployed, moto, folder, seeds, print } = options;
  const stage = await setStage(deployed, moto);
  const tokenResource = deployed.custom.find(({ Type }) => Type === 'Custom::OwnerToken')!;
  const Name = String(tokenResource.Properties?.ParameterName);
  let failures = 0;
  const scene = async (name: string, play: () => Promise<string>) => {
    const started = performance.now();
    try {
      const remark = await play();
      print(
        `ok      ${name} (${[remark, `${Math.round(performance.now() - started)} ms`].filter(Boolean).join(', ')})`,
      );
    } catch (error) {
      failures += 1;
      print(`FAILED  ${name}: ${(error as Error).message.slice(0, LONGEST_FAILURE)}`);
    }
  };
  let token = '';
  let alert: { id: string; feed?: string } | undefined;
  const asOwner = (init: RequestInit = {}): RequestInit => ({
    ...init,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });

  try {
    await scene('the first deploy draws a token that it shows nobody', async () => {
      const answer = await callCustomResource(stage.lambda('OwnerTokenMaker'), 'Create', tokenResource);
      assert.equal(answer.Status, 'SUCCESS', answer.Reason);
      const { Parameter } = await stage.ssm.send(new GetParameterCommand({ Name, WithDecryption: true }));
      assert.equal(Parameter?.Type, 'SecureString');
      token = Parameter?.Value ?? '';
      assert.ok(token.length > 40 && !JSON.stringify(answer).includes(token));
      return '';
    });

    await scene('its owner makes an alert, a stranger cannot', async () => {
      const init = {
        method: 'POST',
        body: JSON.stringify({
          lookup: { speaker: 'jens-stoltenberg' },
          channel: { type: 'feed' },
          frequency: 'immediate',
          minConfidence: 0,
        }),
      };
      const refused = await stage.fetch('/v1/alerts', {
        ...init,
        headers: { 'content-type': 'application/json' },
      });
      assert.equal(refused.status, 401, refused.body);
      const made = await stage.fetch('/v1/alerts', asOwner(init));
      assert.equal(made.status, 201, made.body);
      alert = JSON.parse(made.body);
      return '';
    });

    const keys = (await readdir(seeds, { recursive: true })).filter(
      (key) => seedFormat(key) || isMetaKey(key),
    );
    await scene('seeds are dropped, flagged and indexed', async () => {
      await seed([seeds], {
        target: bucketTarget(stage.s3, stage.bucket),
        fetchPage: createFetchPage(),
        print: () => {},
      });
      const { ingested } = await stage.changed('Created', keys);
      assert.ok(ingested > 0, 'no work came through the queue');
      const { body } = await stage.fetch('/v1/seeds');
      const flags = JSON.parse(body).items as { seed: string; status: string; reason?: string }[];
      for (const flag of flags) assert.equal(flag.status, 'indexed', JSON.stringify(flag));
      assert.equal(flags.length, keys.filter(seedFormat).length);
      return `${flags.length} seeds, ${ingested} messages`;
    });

    await scene('the same events again, and the timers, change nothing', async () => {
      const again = await stage.changed('Created', keys);
      const timed = await stage.tick();
      assert.deepEqual([again.ingested, timed.ingested], [0, 0]);
      return '';
    });

    const laptop = await startLaptop(seeds, join(await made(folder, 'laptop'), 'data'));
    try {
      for (const path of await withIds(lookups, laptop.url)) {
        await scene(`the laptop says the same of ${path}`, async () => {
          const response = await fetch(`${laptop.url}${path}`);
          const body = await response.text();
          const there = await stage.fetch(path);
          assert.equal(there.status, response.status, there.body);
          assert.equal(there.type, response.headers.get('content-type') ?? '');
          assert.equal(comparable(there.body, PUBLIC_URL), comparable(body, laptop.url));
          return `${there.status}`;
        });
      }
    } finally {
      await laptop.stop();
    }

    await scene('assistants find the tools', async () => {
      const answer = await stage.fetch('/mcp', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
      });
      assert.equal(answer.status, 200, answer.body);
      assert.match(answer.body, /search_quotes/);
      return '';
    });

    await scene('subscribers were told', async () => {
      const told = await stage.told();
      assert.ok(told.includes('seed.flagged'), `only: ${told}`);
      assert.ok(told.includes('quote.indexed'), `only: ${told}`);
      const feed = await stage.fetch(alert?.feed?.replace(PUBLIC_URL, '') ?? '');
      assert.equal(feed.status, 200, feed.body);
      assert.match(feed.body, /Stoltenberg/);
      return `${told.length} messages on the topic`;
    });

    await scene('seeds are removed, and their quotes with them', async () => {
      for (const Key of keys) await stage.s3.send(new DeleteObjectCommand({ Bucket: stage.bucket, Key }));
      await stage.changed('Deleted', keys);
      let items: unknown[] = [];
      const until = Date.now() + STALE_MS;
      do {
        const { status, body } = await stage.fetch('/v1/quotes?kind=all');
        assert.equal(status, 200, body);
        items = JSON.parse(body).items;
      } while (items.length > 0 && Date.now() < until);
      assert.deepEqual(items, []);
      return '';
    });

    await scene('the logs count, and hold neither the token nor the words of an article', async () => {
      const logs = stage.logs();
      assert.match(logs, /"SeedsIndexed":1.*"_aws":/);
      assert.ok(!logs.includes(token), 'the token is in a log');
      assert.ok(!logs.includes('race of logistics'), 'an article’s words are in a log');
      return `${logs.split('\n').length} lines`;
    });

    await scene('the last day: bucket emptied, token gone', async () => {
      await emptyBucket(stage.s3, stage.bucket);
      const answer = await callCustomResource(stage.lambda('OwnerTokenMaker'), 'Delete', tokenResource);
      assert.equal(answer.Status, 'SUCCESS', answer.Reason);
      await assert.rejects(stage.ssm.send(new GetParameterCommand({ Name })), { name: 'ParameterNotFound' });
      return '';
    });
    if (failures > 0) for (const line of errorsIn(stage.logs())) print(`logged  ${line}`);
  } finally {
    await stage.stop();
  }
  return failures;
}

/** The lookups, and one of each thing that is found. */
async function withIds(paths: readonly string[], url: string): Promise<string[]> {
  const { items } = (await (await fetch(`${url}/v1/quotes?limit=1`)).json()) as {
    items: { id: string; article: { id: string } }[];
  };
  const found = items.flatMap(({ id, article }) => [`/v1/quotes/${id}`, `/v1/articles/${article.id}`]);
  return [...paths, ...found];
}

/** What the functions complained of, each complaint once. */
function errorsIn(logs: string): string[] {
  const errors = logs.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const { level, code, error } = JSON.parse(line) as {
      level: string;
      code: string;
      error?: { stack?: string };
    };
    return level === 'ERROR' ? [`${code} ${error?.stack ?? ''}`] : [];
  });
  return [...new Set(errors)];
}

/** An answer without what must differ: where it comes from, and when the seed was indexed. */
function comparable(body: string, url: string): string {
  return (
    body
      .replaceAll(url, 'https://here')
      .replaceAll(new URL(url).host, 'here')
      // A feed is named by its address.
      .replace(/(?<=<feed[^>]*>\s*<id>)[^<]*/, 'FEED')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'NOW')
  );
}

async function made(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  return path;
}
