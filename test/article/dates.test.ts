import { findDate } from '../../functions/article/dates.ts';

test.each([
  ['Ines Okoro 14 February 2023', '2023-02-14'],
  ['Feb. 14, 2023', '2023-02-14'],
  ['Tuesday, Sept. 5 2023', '2023-09-05'],
  ['the 14th of March, 2023', '2023-03-14'],
  ['12-May-2023', '2023-05-12'],
  ['2023/02/14', '2023-02-14'],
  ['14.02.2023', '2023-02-14'],
  ['14/02/2023', '2023-02-14'],
  ['02/14/2023', '2023-02-14'],
  ['2023-02-14T10:00:00+01:00', '2023-02-14T10:00:00+01:00'],
  ['2023-02-14 10:00', '2023-02-14T10:00'],
  ['29 February 2024', '2024-02-29'],
])('%s is %s', (line, date) => {
  expect(findDate(line)?.date).toBe(date);
});

test.each(['03/04/2023', '29 February 2023', '31 April 2023', 'May 2023', '2023', 'Room 2023-99-99', ''])(
  '%j is no date',
  (line) => {
    expect(findDate(line)).toBeNull();
  },
);
