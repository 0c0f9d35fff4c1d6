import { resolve } from 'node:path';
import { parseOptions } from '../../../infra/local/options.ts';

test('without flags, the defaults', () => {
  expect(parseOptions([])).toEqual({
    ok: true,
    options: {
      port: 8787,
      data: resolve('.data'),
      seeds: resolve('seeds'),
      every: 5,
      smtp: null,
      allowLoopbackWebhooks: false,
    },
  });
});

test('every flag', () => {
  const args =
    '--port 0 --data d --seeds s --every 0.5 --smtp smtp://localhost:1025 --allow-loopback-webhooks';
  expect(parseOptions(args.split(' '))).toEqual({
    ok: true,
    options: {
      port: 0,
      data: resolve('d'),
      seeds: resolve('s'),
      every: 0.5,
      smtp: 'smtp://localhost:1025',
      allowLoopbackWebhooks: true,
    },
  });
});

test('--help asks for the usage', () => {
  expect(parseOptions(['--help'])).toEqual({ ok: true, options: null });
});

test.each([
  [['--port', '65536'], /^--port must be a number from 0 to 65535, not "65536"/],
  [['--port', '1.5'], /^--port must be/],
  [['--port', 'http'], /^--port must be/],
  [['--every', '0'], /^--every must be a number of seconds/],
  [['--every', '1e9'], /^--every must be/],
  [['--smtp', 'localhost'], /^--smtp must be an address/],
  [['--data', ''], /^--data must be a folder/],
  [['--seed', 'x'], /--seed/],
  [['--port'], /--port/],
  [['seeds'], /seeds/],
])('%j is refused by name', (args, reason) => {
  const parsed = parseOptions(args);
  expect(parsed.ok ? null : parsed.reason).toMatch(reason);
});
