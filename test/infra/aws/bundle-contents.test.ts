import { buildSync, type Metafile } from 'esbuild';
import { bundling, leftOut, repository } from '../../../infra/aws/bundling.ts';

/** What a function's bundle holds: its bytes, and every module of which something is left in it. */
function contentsOf(name: string): { bytes: number; modules: string[] } {
  const { banner, mainFields, ...options } = bundling;
  const { metafile } = buildSync({
    ...options,
    mainFields: [...mainFields],
    banner: { js: banner },
    entryPoints: [`functions/${name}.ts`],
    absWorkingDir: repository,
    bundle: true,
    splitting: true,
    platform: 'node',
    ...leftOut,
    outdir: 'dist',
    write: false,
    metafile: true,
  }) as { metafile: Metafile };
  const outputs = Object.values(metafile.outputs);
  return {
    bytes: outputs.reduce((sum, output) => sum + output.bytes, 0),
    modules: outputs.flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path]) => path),
    ),
  };
}

describe('what the functions weigh', () => {
  it('is at most 650 KB for lookups, without the quote engine and without clients of other services', () => {
    const { bytes, modules } = contentsOf('api');
    expect(bytes).toBeLessThanOrEqual(650_000);
    expect(modules.filter((path) => path.startsWith('functions/quotes/'))).toEqual([]);
    expect(modules.filter((path) => /client-(s3|sns|sqs)/.test(path))).toEqual([]);
    expect(modules.some((path) => path.includes('client-dynamodb'))).toBe(true);
  });

  it('is at most 1 MB for ingest, the engine and its weights included', () => {
    const { bytes, modules } = contentsOf('ingest');
    expect(bytes).toBeLessThanOrEqual(1_000_000);
    expect(modules).toContain('functions/quotes/ranker/weights.generated.json');
  });
});
