import { createLog } from '../../functions/platform/log.ts';
import { logCodes } from '../../functions/platform/log-codes.ts';

test('a line carries the code, its sentence, the service, the fields and the error', () => {
  process.env.POWERTOOLS_DEV = 'true';
  const lines: Record<string, unknown>[] = [];
  const keep = (line: unknown) => void lines.push(JSON.parse(String(line)));
  const info = jest.spyOn(console, 'info').mockImplementation(keep);
  const error = jest.spyOn(console, 'error').mockImplementation(keep);
  const log = createLog('ingest');
  log.info('AQ201', { seed: 'ferry.txt', quotes: 1 });
  log.error('AQ206', new TypeError('no answer'), { seed: 'ferry.txt' });
  expect(lines).toMatchObject([
    {
      level: 'INFO',
      service: 'ingest',
      code: 'AQ201',
      message: logCodes.AQ201,
      seed: 'ferry.txt',
      quotes: 1,
    },
    { level: 'ERROR', code: 'AQ206', seed: 'ferry.txt', error: { name: 'TypeError', message: 'no answer' } },
  ]);
  info.mockRestore();
  error.mockRestore();
  delete process.env.POWERTOOLS_DEV;
});
