import { DeleteObjectsCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { CommandError } from './command.ts';

/** Removes every object with all its versions, should somebody have switched versions on, and says how many. */
export async function emptyBucket(client: Pick<S3Client, 'send'>, bucket: string): Promise<number> {
  let count = 0;
  for (;;) {
    // The first page again and again: what it held is gone.
    const page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    const Objects = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].map(({ Key, VersionId }) => ({
      Key,
      VersionId,
    }));
    if (Objects.length === 0) return count;
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
    );
    if (Errors.length > 0)
      throw new CommandError(`${Errors[0]?.Key} could not be removed: ${Errors[0]?.Message}`);
    count += Objects.length;
  }
}
