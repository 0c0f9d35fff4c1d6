import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { maxSeedBytes } from '../../functions/article/decode.ts';
import type { SeedStore } from '../../functions/platform/ports.ts';
import { createSeedBucket } from '../../functions/platform/seed-bucket.ts';
import { type StandIns, startStandIns } from './stand-ins.ts';

let aws: StandIns;
let store: SeedStore;

beforeAll(async () => {
  aws = await startStandIns();
  store = bucket(aws.bucket);
});
afterAll(() => aws.stop());

const bucket = (name: string, pageSize?: number): SeedStore =>
  createSeedBucket({
    account: aws.s3.config,
    bucket: name,
    endpoint: aws.endpoint,
    ...(pageSize ? { pageSize } : {}),
  });

const put = (Key: string, Body: string) =>
  aws.s3.send(new PutObjectCommand({ Bucket: aws.bucket, Key, Body }));

async function keys(prefix: string, pageSize?: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of bucket(aws.bucket, pageSize).list(prefix)) found.push(key);
  return found.sort();
}

test('lists more objects than S3 gives on a page, or those of a prefix', async () => {
  for (let at = 8; at < 13; at += 1) await put(`many/${at}.txt`, 'x');
  expect(await keys('many/', 2)).toEqual([
    'many/10.txt',
    'many/11.txt',
    'many/12.txt',
    'many/8.txt',
    'many/9.txt',
  ]);
  expect(await keys('many/1', 2)).toEqual(['many/10.txt', 'many/11.txt', 'many/12.txt']);
});

test('reads bytes with the etag that the list shows, of names with spaces, accents and signs as well', async () => {
  const key = "one/café 1 & 50% <a+b> (it's)!.txt";
  await put(key, 'Ferry');
  const file = await store.read(key);
  expect(new TextDecoder().decode(file?.bytes)).toBe('Ferry');
  for await (const entry of store.list('one/')) {
    expect(entry).toEqual({ key, size: 5, etag: file?.etag });
  }
});

test('an empty object is empty, one that is gone is null, of one over the limit no more is read than shows it', async () => {
  await put('empty.txt', '');
  expect((await store.read('empty.txt'))?.bytes).toHaveLength(0);
  await put('gone.txt', 'x');
  await aws.s3.send(new DeleteObjectCommand({ Bucket: aws.bucket, Key: 'gone.txt' }));
  expect(await store.read('gone.txt')).toBeNull();
  await put('long.txt', 'x'.repeat(maxSeedBytes + 1000));
  expect((await store.read('long.txt'))?.bytes).toHaveLength(maxSeedBytes + 1);
});

test('a bucket that does not answer is an error and not an empty one', async () => {
  const nowhere = bucket('nowhere');
  await expect(nowhere.read('ferry.txt')).rejects.toThrow();
  await expect(nowhere.list()[Symbol.asyncIterator]().next()).rejects.toThrow();
});
