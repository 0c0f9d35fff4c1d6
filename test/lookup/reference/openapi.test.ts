import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import generated from '../../../functions/lookup/reference/openapi.generated.json' with { type: 'json' };
import { openApi } from '../../../functions/lookup/reference/openapi.ts';
import { examplesFromSeed } from './examples.ts';

describe('the OpenAPI description', () => {
  it('is the one that the schemas make, with the answers that the first seed gives (npm run openapi writes it)', async () => {
    const made = JSON.parse(JSON.stringify(openApi(await examplesFromSeed())));
    expect(isDeepStrictEqual(made, generated)).toBe(true);
  });

  it('passes a linter', () => {
    const linter = fileURLToPath(new URL('./lint.mjs', import.meta.url));
    expect(JSON.parse(execFileSync(process.execPath, [linter], { encoding: 'utf8' }))).toEqual([]);
  });

  it('has examples that fit their schemas', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'openapi', ...generated });
    let examples = 0;
    for (const [path, methods] of Object.entries(generated.paths)) {
      for (const [method, operation] of Object.entries(
        methods as Record<
          string,
          { responses: Record<string, { content?: Record<string, { example?: unknown }> }> }
        >,
      )) {
        for (const [status, { content = {} }] of Object.entries(operation.responses)) {
          for (const [type, { example }] of Object.entries(content)) {
            if (example === undefined) continue;
            examples += 1;
            const pointer = ['paths', path, method, 'responses', status, 'content', type, 'schema']
              .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
              .join('/');
            const fits = ajv.compile({ $ref: `openapi#/${pointer}` });
            fits(example);
            expect(fits.errors).toBeNull();
          }
        }
      }
    }
    expect(examples).toBeGreaterThan(5);
  });
});
