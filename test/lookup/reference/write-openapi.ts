import { writeFile } from 'node:fs/promises';
import { openApi } from '../../../functions/lookup/reference/openapi.ts';
import { examplesFromSeed } from './examples.ts';

// `npm run openapi`: writes the reference with real answers from the first seed. A test fails when it was forgotten.
const file = new URL('../../../functions/lookup/reference/openapi.generated.json', import.meta.url);
await writeFile(file, `${JSON.stringify(openApi(await examplesFromSeed()), null, 1)}\n`);
