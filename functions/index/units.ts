import type { AttributeValue, ConsumedCapacity } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

/**
 * Sizes and units by DynamoDB's published rules ("DynamoDB item sizes and formats", "Read and write operations"): names and
 * strings count their UTF-8 bytes, numbers half a byte a digit and one byte, binaries their bytes; a read unit is 4 KB read
 * consistently or 8 KB eventually, a write unit 1 KB, each rounded up: per call for a Query, per item for anything else.
 */
export function itemBytes(item: Item): number {
  let sum = 0;
  for (const [name, value] of Object.entries(item)) sum += Buffer.byteLength(name) + valueBytes(value);
  return sum;
}

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.B !== undefined) return value.B.length;
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1;
  return 1;
}

export function readUnits(bytes: number, consistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / 4096)) * (consistent ? 1 : 0.5);
}

/** What a posting costs to read at most, as one of many: no larger item has a quote's text in it, see postings.ts. */
export const mostUnitsOfPosting = 0.25;

export function writeUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}

/** What the service says that a call has cost. */
export function reportedUnits(capacity: ConsumedCapacity | ConsumedCapacity[] | undefined): number {
  return [capacity ?? []].flat().reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
}
