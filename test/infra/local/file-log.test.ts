import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logCodes } from '../../../functions/platform/log-codes.ts';
import { createFileLog } from '../../../infra/local/file-log.ts';
import { folders } from './folder.ts';

const newFolder = folders();

test('each line is an object with level, time, code and its sentence, fields and errors', async () => {
  const path = join(await newFolder(), 'log.jsonl');
  const log = createFileLog(path, 'local');
  log.info('AQ201', { seed: 'ferry.txt', quotes: 1 });
  log.error('AQ206', new TypeError('no answer'), { seed: 'ferry.txt' });
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { level: 'INFO', code: 'AQ201', message: logCodes.AQ201, service: 'local', seed: 'ferry.txt', quotes: 1 },
    { level: 'ERROR', code: 'AQ206', errorName: 'TypeError', errorMessage: 'no answer', seed: 'ferry.txt' },
  ]);
  expect(Number.isNaN(Date.parse(lines[0].timestamp))).toBe(false);
});

test('a file that has grown too large is put aside, so that two are the most there ever are', async () => {
  const path = join(await newFolder(), 'log.jsonl');
  writeFileSync(path, 'x'.repeat(10 * 1024 * 1024));
  createFileLog(path, 'local').info('AQ903');
  expect(statSync(path).size).toBeLessThan(1000);
  expect(statSync(`${path}.old`).size).toBe(10 * 1024 * 1024);
});
