import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The top of the repository, with a slash at the end. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** How every function is bundled: ES modules for the Node that Lambda runs, as small as they get. */
export const bundling = {
  format: 'esm',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  banner: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
} as const;

/**
 * Bundles a function's entry point into `folder`: `index.mjs`, which Lambda loads, and beside it what that loads only when it is
 * needed (feeds, web pages, the protocol's SDK), so that no start waits for it.
 */
export function bundleFunction(
  entry: string,
  folder: string,
  { sourceMap }: { readonly sourceMap: boolean },
): void {
  const { banner, mainFields, ...options } = bundling;
  buildSync({
    ...options,
    mainFields: [...mainFields],
    banner: { js: banner },
    entryPoints: [{ in: join(repository, entry), out: 'index' }],
    absWorkingDir: repository,
    bundle: true,
    splitting: true,
    platform: 'node',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    sourcemap: sourceMap,
    sourcesContent: false,
    logLevel: 'warning',
  });
}
