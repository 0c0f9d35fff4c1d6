const { createHash } = require('node:crypto');
const { transformSync } = require('esbuild');

// Jest's modules are CommonJS here, where import.meta does not exist: the one property in use is written out.
const options = {
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  // Jest loads modules lazily by require only. Node knows the properties of Unicode, if not all, as esbuild would have it.
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
  define: { 'import.meta.url': '__moduleUrl' },
  banner: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;",
};

module.exports = {
  process: (source, path) => ({
    code: transformSync(source, { ...options, loader: path.endsWith('.ts') ? 'ts' : 'js', sourcefile: path })
      .code,
  }),
  getCacheKey: (source, path) =>
    createHash('sha256').update(JSON.stringify(options)).update(path).update(source).digest('hex'),
};
