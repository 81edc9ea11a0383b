/** Unit tests first, tests on a real Neo4j (`.int.test.ts`) after them; see CONTRIBUTING.md. */
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
};
export default { ...shared, testTimeout: 60_000, testMatch: ['<rootDir>/test/**/*.test.ts'] };
