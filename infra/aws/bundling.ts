import { fileURLToPath } from 'node:url';

/** The top of the repository, with a slash at the end. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** How every function is bundled: one ES module for the Node that Lambda runs, as small as it gets. */
export const bundling = {
  format: 'esm',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  banner: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
} as const;
