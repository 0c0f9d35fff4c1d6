import { isMetaKey, metaKeys, seedFormat, seedsOfMeta } from '../../functions/article/seed-key.ts';

test.each([
  ['port.txt', 'txt'],
  ['2024/port.md', 'md'],
  ['port.HTML', 'html'],
  ['README.md', null],
  ['2024/Readme.md', null],
  ['.port.txt', null],
  ['.git/port.txt', null],
  ['port.meta.json', null],
  ['port.pdf', null],
  ['port', null],
])('%s is a seed of format %s', (key, format) => {
  expect(seedFormat(key)).toBe(format);
});

test('metadata belongs to every seed of its name, and to the one whose whole name it bears first', () => {
  expect(metaKeys('a/port.txt')).toEqual(['a/port.txt.meta.json', 'a/port.meta.json']);
  expect(seedsOfMeta('a/port.meta.json')).toEqual(['a/port.txt', 'a/port.md', 'a/port.html']);
  expect(seedsOfMeta('a/port.txt.meta.json')).toContain('a/port.txt');
  expect([isMetaKey('a/port.meta.json'), isMetaKey('.a/port.meta.json')]).toEqual([true, false]);
});
