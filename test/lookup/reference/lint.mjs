// Run as a process of its own, because the linter is an ES module that Jest cannot load. Prints what it objects to as JSON.
import { readFile } from 'node:fs/promises';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const file = new URL('../../../functions/lookup/reference/openapi.generated.json', import.meta.url);
// The service has no list of hosts of its own, and its liveness cannot be asked for wrongly.
const rules = { 'operation-4xx-response': 'off', 'no-server-example.com': 'off' };
const config = await createConfig({ extends: ['recommended'], rules });
const problems = await lintFromString({ source: await readFile(file, 'utf8'), config });
process.stdout.write(
  JSON.stringify(problems.map(({ message, location }) => `${message} ${location[0]?.pointer}`)),
);
