import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { type ParsedMeta, readMeta } from './meta.ts';

/** What the YAML at the head of a Markdown file says of the article. `key` names the file in the reason. */
export function readFrontMatter(key: string, yaml: string): ParsedMeta {
  try {
    // Front matter of comments alone holds no document.
    const [value] = loadAll(yaml, { schema: CORE_SCHEMA });
    return readMeta(value, `the front matter of ${key}`);
  } catch {
    return { ok: false, reason: `The front matter of ${key} is not valid YAML; correct it or remove it.` };
  }
}
