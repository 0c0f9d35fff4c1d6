// Jest runs TypeScript through esbuild (test/transform.cjs): no type check here, `npm run types` does that.
// Packages that ship ES modules only go through the same transform.
const esmOnly = ['feed'];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.m?[jt]s$': '<rootDir>/test/transform.cjs' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  coverageProvider: 'v8',
  setupFiles: ['<rootDir>/test/repeatable.ts'],
  // A busy machine takes its time; what hangs is cut off all the same.
  testTimeout: 60_000,
};
