import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { seed } from '../../../infra/commands/seed/seed.ts';
import { folderTarget } from '../../../infra/commands/seed/targets.ts';

const article = 'Harbour reopens\n\n"We sail on Monday," said the harbour master, Ines Okafor.\n';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'as-quoted-seed-'));
});
afterEach(() => rm(place, { recursive: true }));

async function given(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(place, 'given', name)), { recursive: true });
    await writeFile(join(place, 'given', name), content);
  }
  return join(place, 'given');
}

async function bring(...named: string[]) {
  const lines: string[] = [];
  const summary = await seed(named, {
    target: folderTarget(join(place, 'seeds')),
    fetchPage: async () => ({ ok: false, reason: 'No web here.' }),
    print: (line) => lines.push(line),
  });
  const there = await readdir(join(place, 'seeds'), { recursive: true }).catch(() => []);
  return { summary, lines, there: there.sort() };
}

test('a folder goes over with the paths below it, without what is no seed', async () => {
  const folder = await given({
    'port.txt': article,
    'north/strike.md': article,
    'README.md': '# Not an article',
    '.hidden.txt': article,
    'photo.jpg': 'no',
  });

  const { summary, there } = await bring(folder);

  expect(there).toEqual(['north', 'north/strike.md', 'port.txt']);
  expect(summary).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0 });
  expect(await readFile(join(place, 'seeds', 'port.txt'), 'utf8')).toBe(article);
});

test('a file brings the metadata beside it', async () => {
  const folder = await given({ 'port.txt': article, 'port.meta.json': '{"publisher":"Harbor Herald"}' });

  const { there, summary } = await bring(join(folder, 'port.txt'));

  expect(there).toEqual(['port.meta.json', 'port.txt']);
  expect(summary.added).toBe(1);
});

test('what would fail is refused with its reason, and the others go over', async () => {
  const folder = await given({
    'empty.txt': '',
    'large.txt': 'a'.repeat(1024 * 1024 + 1),
    'latin.txt': Buffer.from('Caf\u00e9\n\nA body.', 'latin1'),
    'port.txt': article,
  });

  const { summary, lines, there } = await bring(folder, join(place, 'nowhere'));

  expect(summary).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 4 });
  expect(there).toEqual(['port.txt']);
  expect(lines.filter((line) => line.startsWith('refused'))).toEqual([
    expect.stringContaining('is empty'),
    expect.stringContaining('1 MiB'),
    expect.stringContaining('is not UTF-8'),
    expect.stringContaining('no such file or folder'),
  ]);
});

test('brought again it says unchanged, and changed when the words or the metadata differ', async () => {
  const folder = await given({ 'port.txt': article });
  await bring(folder);
  expect((await bring(folder)).summary).toMatchObject({ added: 0, unchanged: 1 });

  await given({ 'port.txt': article.replace('Monday', 'Tuesday') });
  expect((await bring(folder)).summary).toMatchObject({ changed: 1 });

  await given({ 'port.meta.json': '{"publisher":"Harbor Herald"}' });
  expect((await bring(folder)).summary).toMatchObject({ changed: 1, unchanged: 0 });
});

test('the last line sums up', async () => {
  const { lines } = await bring(await given({ 'port.txt': article }));

  expect(lines.at(-1)).toBe(`${join(place, 'seeds')}: 1 added, 0 changed, 0 unchanged, 0 refused.`);
});
