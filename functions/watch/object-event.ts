/** The key of the object that an S3 notification by EventBridge speaks of; null for anything else. */
export function objectKeyOf(event: unknown): { readonly key: string; readonly id: string | null } | null {
  if (!isRecord(event) || event.source !== 'aws.s3') return null;
  const object = isRecord(event.detail) ? event.detail.object : null;
  if (!isRecord(object) || typeof object.key !== 'string' || object.key === '') return null;
  return { key: object.key, id: typeof event.id === 'string' ? event.id : null };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
