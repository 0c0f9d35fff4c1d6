import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync, type Metafile } from 'esbuild';

/** The top of the repository, with a slash at the end. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** How every function is bundled: ES modules for the Node that Lambda runs, as small as they get, whose `require` is made when called. */
export const bundling = {
  format: 'esm',
  target: 'node24',
  // esbuild takes no Node to know all properties of Unicode, and would make such an expression anew whenever it is come by.
  supported: { 'regexp-unicode-property-escapes': true },
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  banner: "import{createRequire as __cr}from'node:module';const require=id=>__cr(import.meta.url)(id);",
} as const;

/**
 * What the AWS SDK loads only outside Lambda, and there only on demand: a function has its credentials from its environment,
 * user agents are taken apart in browsers alone, and nothing that is asked here answers with a stream of events. A bundle holds none of it.
 */
const outsideLambda = [
  // Asked for only behind the container's metadata, which is left out below.
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/core/event-streams',
  '@smithy/credential-provider-imds',
  'bowser',
];

/** What a bundle leaves out, and what it has instead. */
export const leftOut = {
  external: outsideLambda,
  alias: {
    cssom: join(repository, 'infra/aws/no-style-sheets.ts'),
    'mnemonist/lru-cache': join(repository, 'infra/aws/endpoints-seen.ts'),
  },
};

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
  const { metafile } = buildSync({
    ...options,
    mainFields: [...mainFields],
    banner: { js: banner },
    entryPoints: [{ in: join(repository, entry), out: 'index' }],
    absWorkingDir: repository,
    bundle: true,
    splitting: true,
    platform: 'node',
    ...leftOut,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    sourcemap: sourceMap,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  });
  dropIdleBanners(folder);
  joinStart(folder, metafile.outputs, sourceMap);
  if (!sourceMap) writeInAscii(folder);
}

/** No file has a `require` that it does not use. Lines stay as they are. */
function dropIdleBanners(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.mjs'))) {
    const path = join(folder, name);
    const code = readFileSync(path, 'utf8').replace(bundling.banner, '');
    if (!/\brequire\b/.test(code)) writeFileSync(path, code);
  }
}

/**
 * Escapes what esbuild leaves of other characters, which is within regular expressions: one of them is enough for V8 to hold and read
 * a file at two bytes a character. With a source map, columns matter more.
 */
function writeInAscii(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.mjs'))) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const ascii = text.replaceAll(
      /[^\0-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    if (ascii !== text) writeFileSync(path, ascii);
  }
}

/**
 * Puts into `index.mjs` all that it loads at once. Splitting leaves a file for every set of modules that two entries share, and each of
 * some twenty files is found, read and linked by itself. What later parts share with the start stays under its name as a few
 * lines that hand on what `index.mjs` has, so that nothing is there twice.
 */
function joinStart(folder: string, outputs: Metafile['outputs'], sourceMap: boolean): void {
  const parts = new Map(
    Object.entries(outputs)
      .filter(([path]) => path.endsWith('.mjs'))
      .map(([path, output]) => [basename(path), output]),
  );
  const importsOf = (name: string): string[] =>
    parts
      .get(name)!
      .imports.filter(({ kind, external }) => kind === 'import-statement' && !external)
      .map(({ path }) => basename(path));
  const start = new Set(['index.mjs']);
  for (const name of start) for (const other of importsOf(name)) start.add(other);
  const later = [...parts.keys()].filter((name) => !start.has(name));
  const shared = [...start].filter(
    (name) => name !== 'index.mjs' && later.some((other) => importsOf(other).includes(name)),
  );
  const handedOn = (name: string, write: (own: string, inIndex: string) => string): string =>
    parts
      .get(name)!
      .exports.map((own) => write(own, `part${shared.indexOf(name)}_${own}`))
      .join();
  buildSync({
    ...bundling,
    mainFields: undefined,
    banner: undefined,
    stdin: {
      contents: [
        "export*from'./index.mjs';",
        ...shared.map(
          (name) => `export{${handedOn(name, (own, inIndex) => `${own} as ${inIndex}`)}}from'./${name}';`,
        ),
      ].join('\n'),
      resolveDir: folder,
    },
    bundle: true,
    platform: 'node',
    external: [...outsideLambda, ...later.map((name) => join(folder, name))],
    outfile: join(folder, 'index.mjs'),
    allowOverwrite: true,
    sourcemap: sourceMap,
    sourcesContent: false,
    logLevel: 'warning',
  });
  for (const name of start) {
    if (name === 'index.mjs') continue;
    rmSync(join(folder, `${name}.map`), { force: true });
    if (shared.includes(name)) {
      const names = handedOn(name, (own, inIndex) => `${inIndex} as ${own}`);
      writeFileSync(join(folder, name), `export{${names}}from'./index.mjs';`);
    } else rmSync(join(folder, name));
  }
}
