import { parsePeriod } from '../../functions/lookup/period.ts';

const iso = (text: string) => {
  const period = parsePeriod(text);
  return period && [new Date(period.start).toISOString(), new Date(period.end).toISOString()];
};

describe('a date', () => {
  it.each([
    ['2023', '2023-01-01T00:00:00.000Z', '2023-12-31T23:59:59.999Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['2023-02-14', '2023-02-14T00:00:00.000Z', '2023-02-14T23:59:59.999Z'],
    ['2023-02-14T09:30', '2023-02-14T09:30:00.000Z', '2023-02-14T09:30:59.999Z'],
    ['2023-02-14T09:30:15Z', '2023-02-14T09:30:15.000Z', '2023-02-14T09:30:15.999Z'],
    ['2023-02-14T09:30:15.25+02:00', '2023-02-14T07:30:15.250Z', '2023-02-14T07:30:15.250Z'],
    ['0050-01-01', '0050-01-01T00:00:00.000Z', '0050-01-01T23:59:59.999Z'],
  ])('%s is the whole period that it names', (text, start, end) => {
    expect(iso(text)).toEqual([start, end]);
  });

  it.each([
    'yesterday',
    '',
    '23',
    '2023-13',
    '2023-02-30',
    '2023-2-1',
    '2023-02-14T24:00',
    '2023-02-14T10:61',
    '2023-02-14 10:00',
    '2023-02-14T10',
    '2023-02-14T10:00+99:00',
    ' 2023',
    '2023-02-14Z',
  ])('is not %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});
