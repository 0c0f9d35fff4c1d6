import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface Outcome {
  readonly code: number;
  readonly lines: readonly string[];
  readonly stderr: string;
}

/** Runs the command that `npm run extract` names. */
function extract(...files: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'infra/local/extract.ts', ...files],
      { cwd: root },
      (error, stdout, stderr) => {
        const lines = stdout.split('\n').filter((line) => line !== '');
        resolve({ code: error ? Number(error.code) : 0, lines, stderr });
      },
    );
  });
}

describe('given files of which some are no articles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extract-'));
  const good = join(folder, 'dock.txt');
  const empty = join(folder, 'empty.txt');
  const binary = join(folder, 'binary.txt');
  const text = 'Dock to close\n\nBy Jo Roy\n\n“We wait,” said Ana Ruiz, the mayor. “Nobody leaves.”\n';
  writeFileSync(good, text);
  writeFileSync(empty, '');
  writeFileSync(binary, Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints one line for each article, names the others on stderr without a stack, and ends with 1', async () => {
    const { code, lines, stderr } = await extract(good, empty, binary, join(folder, 'missing.txt'), good);

    expect(code).toBe(1);
    expect(lines.map((line) => JSON.parse(line).doc)).toEqual(['dock', 'dock']);
    expect(stderr.trim().split('\n')).toHaveLength(3);
    for (const name of ['empty.txt', 'binary.txt', 'missing.txt']) expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('shows offsets that slice the file’s text', async () => {
    const { code, lines } = await extract(good);
    const { title, quotes } = JSON.parse(lines[0]!);
    const direct = quotes.filter((quote: { kind: string }) => quote.kind === 'direct');
    const slices = direct.flatMap(({ spans }: { spans: [number, number][] }) =>
      spans.map(([start, end]) => readFileSync(good, 'utf8').slice(start, end)),
    );

    expect(code).toBe(0);
    expect(title).toBe('Dock to close');
    expect(slices).toEqual(['We wait,', 'Nobody leaves.']);
    expect(direct[0].speaker).toMatchObject({ id: 'ana-ruiz', name: 'Ana Ruiz', role: 'mayor' });
  });

  it('says why under --explain', async () => {
    const { lines } = await extract('--explain', good);

    expect(JSON.parse(lines[0]!).quotes[0].why.pattern).toBe('after-inverted');
  });
});
