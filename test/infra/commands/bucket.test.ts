import { createHash } from 'node:crypto';
import {
  DeleteObjectsCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { emptyBucket } from '../../../infra/commands/empty-bucket.ts';
import { bucketTarget } from '../../../infra/commands/seed/targets.ts';

/** A bucket in memory, as far as these two commands look. Lists three at a time. */
function bucketWith(objects: Readonly<Record<string, string>> = {}) {
  const held = new Map(Object.entries(objects).map(([key, text]) => [key, Buffer.from(text)]));
  const types = new Map<string, string | undefined>();
  const client = {
    async send(command: unknown) {
      if (command instanceof HeadObjectCommand) {
        const bytes = held.get(command.input.Key!);
        if (!bytes) throw Object.assign(new Error('UnknownError'), { name: 'NotFound' });
        return { ETag: `"${createHash('md5').update(bytes).digest('hex')}"` };
      }
      if (command instanceof PutObjectCommand) {
        held.set(command.input.Key!, Buffer.from(command.input.Body as Uint8Array));
        types.set(command.input.Key!, command.input.ContentType);
        return {};
      }
      if (command instanceof ListObjectVersionsCommand) {
        return { Versions: [...held.keys()].slice(0, 3).map((Key) => ({ Key, VersionId: 'null' })) };
      }
      if (command instanceof DeleteObjectsCommand) {
        for (const { Key } of command.input.Delete!.Objects!) held.delete(Key!);
        return {};
      }
      throw new Error('An unknown command.');
    },
  };
  return { client: client as never, held, types };
}

test('a seed is put once, and again only when its bytes differ', async () => {
  const { client, held, types } = bucketWith();
  const target = bucketTarget(client, 'seeds');

  expect(await target.put('north/port.txt', Buffer.from('one'))).toBe('added');
  expect(await target.put('north/port.txt', Buffer.from('one'))).toBe('unchanged');
  expect(await target.put('north/port.txt', Buffer.from('two'))).toBe('changed');
  expect(String(held.get('north/port.txt'))).toBe('two');
  expect(types.get('north/port.txt')).toBe('text/plain; charset=utf-8');
});

test('a bucket is emptied to the last page', async () => {
  const { client, held } = bucketWith({ a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7' });

  expect(await emptyBucket(client, 'seeds')).toBe(7);
  expect(held.size).toBe(0);
});
