import { readFrom } from '../../functions/platform/environment.ts';

test('given everything that is needed, then it is read', () => {
  expect(
    readFrom({ TABLE_NAME: 'quotes', SEED_BUCKET: 'seeds', OTHER: 'x' }, ['tableName', 'seedBucket']),
  ).toEqual({
    tableName: 'quotes',
    seedBucket: 'seeds',
  });
});

test('given missing or empty names, then all of them are named at once', () => {
  expect(() => readFrom({ TABLE_NAME: '' }, ['tableName', 'seedBucket', 'publicUrl'])).toThrow(
    'Set these environment variables: TABLE_NAME, SEED_BUCKET, PUBLIC_URL.',
  );
});
