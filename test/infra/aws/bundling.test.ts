import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { bundleFunction, repository } from '../../../infra/aws/bundling.ts';

/** An entry that shares a module with a part that it loads later; and that part with another. */
const files = {
  'entry.ts': `
    import { count } from './shared.ts';
    export async function handler() {
      count.value += 1;
      const { more } = await import('./later.ts');
      const { most } = await import('./latest.ts');
      return [count.value, more(), most()].join();
    }`,
  'shared.ts': 'export const count = { value: 0 };',
  'later.ts':
    "import { count } from './shared.ts'; import { ten } from './both.ts'; export const more = () => (count.value += ten);",
  'latest.ts':
    "import { count } from './shared.ts'; import { ten } from './both.ts'; export const most = () => { count.value += ten; if (count.value > 40) throw new Error('too much'); return count.value; };",
  'both.ts': 'export const ten = 10;',
};

describe('a bundle', () => {
  let folder: string;
  const run = async (code: string, ...options: string[]) => {
    const script = `const { handler } = await import(${JSON.stringify(join(folder, 'out/index.mjs'))}); ${code}`;
    return promisify(execFile)(process.execPath, [...options, '--input-type=module', '-e', script]);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundle-'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    bundleFunction(relative(repository, join(folder, 'entry.ts')), join(folder, 'out'), { sourceMap: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('has one file for its start, and all else in files that are loaded when they are needed', async () => {
    const start = await readFile(join(folder, 'out/index.mjs'), 'utf8');
    expect(start).not.toMatch(/\bfrom\s*["']\.\//);
    expect(start).toMatch(/\bimport\(["']\.\/later-\w+\.mjs["']\)/);
    expect(
      (await readdir(join(folder, 'out'))).filter((name) => /^latest-\w+\.mjs$/.test(name)),
    ).toHaveLength(1);
  });

  it('has every module once, however late it is loaded', async () => {
    const { stdout } = await run('console.log(await handler());');
    expect(stdout).toBe('1,11,21\n');
  });

  it('is in ASCII where no source map counts its columns, and means the same', async () => {
    await writeFile(
      join(folder, 'words.ts'),
      "export const handler = (text: string) => text.match(/^[a-z]+[’𝒳]+(?<rest>s|ß)$/u)?.groups?.rest ?? 'none';",
    );
    bundleFunction(relative(repository, join(folder, 'words.ts')), join(folder, 'out-words'), {
      sourceMap: false,
    });
    const path = join(folder, 'out-words/index.mjs');
    const { handler } = await import(path);
    expect(await readFile(path, 'utf8')).toMatch(/^[\0-\x7f]+$/);
    expect(['it’s', 'x𝒳ß', "it's"].map(handler)).toEqual(['s', 'ß', 'none']);
  });

  it('names the lines of the source where a source map is wanted', async () => {
    const { stdout } = await run(
      'await handler(); try { await handler(); } catch (error) { console.log(error.stack); }',
      '--enable-source-maps',
    );
    expect(stdout).toMatch(/too much[\s\S]*latest\.ts:1:/);
    expect(stdout).toMatch(/entry\.ts:7:/);
  });
});
