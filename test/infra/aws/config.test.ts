import { ConfigError, defaults, intervalMinutes, readConfig } from '../../../infra/aws/config.ts';

describe('the configuration', () => {
  test('is the defaults when nothing is said', () => {
    expect(readConfig({})).toEqual(defaults);
  });

  test('takes what -c key=value says, as text', () => {
    const config = readConfig({
      retainData: 'true',
      logDays: '7',
      requestsPerSecond: '5',
      region: 'eu-central-1',
    });

    expect(config).toMatchObject({
      retainData: true,
      logDays: 7,
      requestsPerSecond: 5,
      region: 'eu-central-1',
    });
  });

  test("leaves CDK's own keys alone", () => {
    expect(() =>
      readConfig({ '@aws-cdk/core:checkSecretUsage': true, 'cli-telemetry': false }),
    ).not.toThrow();
  });

  test.each([
    ['retainData', 'yes', 'say true or false'],
    ['logDays', '8', 'say one of 1, 3, 5, 7'],
    ['logDays', 'soon', 'say a number'],
    ['requestsPerSecond', '0', 'say 1 or more'],
    ['requestBurst', '1.5', 'say a whole number'],
    ['schedule', 'every minute', 'rate(15 minutes)'],
    ['schedule', 'rate(1 minutes)', 'rate(15 minutes)'],
    ['schedule', 'rate(2 days)', 'once a day or more often'],
    ['email', 'ann@example.org,bob@example.org', 'one address'],
    ['email', 'ann@example.org\r\nBcc: x@example.org', 'one address'],
    ['region', 'Frankfurt', 'eu-central-1'],
    ['name', '1st', 'a letter'],
    ['domain', 'https://quotes.example.org', 'quotes.example.org'],
  ])('refuses %s=%s and says what it takes', (key, value, hint) => {
    const read = () => readConfig({ [key]: value });

    expect(read).toThrow(ConfigError);
    expect(read).toThrow(`${key}: `);
    expect(read).toThrow(hint);
  });

  test('names every key that is wrong at once', () => {
    expect(() => readConfig({ logDays: '8', region: 'x' })).toThrow(/region: .*\n.*logDays: /);
  });

  test.each([
    ['retaindata', 'retainData'],
    ['point-in-time-recovery', 'pointInTimeRecovery'],
  ])('does not pass over %s in silence', (slip, meant) => {
    expect(() => readConfig({ [slip]: 'true' })).toThrow(`${slip}: no such key; did you mean ${meant}?`);
  });

  test('asks for what another choice needs', () => {
    expect(() => readConfig({ domain: 'quotes.example.org' })).toThrow('a domain needs its certificate');
    expect(() => readConfig({ budget: '5' })).toThrow('a budget needs somebody to tell');
  });
});

test.each([
  ['rate(15 minutes)', 15],
  ['rate(1 minute)', 5],
  ['rate(1 hour)', 60],
  ['rate(1 day)', 1440],
  ['cron(0 7 * * ? *)', 1440],
])('%s: silence shows after intervals of %i minutes', (expression, minutes) => {
  expect(intervalMinutes(expression)).toBe(minutes);
});
