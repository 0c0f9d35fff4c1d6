import fc from 'fast-check';
import { articleId } from '../../functions/article/article-id.ts';
import { seedFormat } from '../../functions/article/seed-key.ts';

test.each([
  ['000_c87a4c85406106d5.txt', '000_c87a4c85406106d5'],
  ['ferry.md', 'ferry.md'],
  ['ferry.md.txt', 'ferry.md.txt'],
  ['2024/port strike.txt', '2024~2fport~20strike'],
  ['café~1.html', 'caf~c3a9~7e1.html'],
])('%s becomes %s', (key, id) => {
  expect(articleId(key)).toBe(id);
});

const name = fc.stringMatching(/^[a-cé ~/.-]{1,5}$/);
const long = fc
  .tuple(fc.constantFrom('a', '~', 'é'), fc.integer({ min: 60, max: 250 }))
  .map(([c, n]) => c.repeat(n));
const seedKey = fc
  .tuple(fc.oneof(name, long), fc.constantFrom('.txt', '.md', '.html', '.md.txt', '.txt.txt', '.TXT'))
  .map(([stem, extension]) => stem + extension)
  .filter((key) => seedFormat(key) !== null);

test('two seeds never share an id, and every id is safe in a path', () => {
  fc.assert(
    fc.property(seedKey, seedKey, (one, other) => {
      expect(articleId(one) === articleId(other)).toBe(one === other);
      expect(articleId(one)).toMatch(/^[A-Za-z0-9._~-]{1,200}$/);
    }),
    { numRuns: 1000 },
  );
});
