import { createHash } from 'node:crypto';
import type { Article, ArticleMeta } from './article.ts';
import { articleId } from './article-id.ts';
import { decodeSeed } from './decode.ts';
import { readHead } from './head.ts';
import { layoutOf } from './layout.ts';
import { readMarkdown } from './markdown.ts';
import { parseMetaFile } from './meta.ts';
import { type SeedFormat, seedFormat } from './seed-key.ts';

/** A file beside a seed, by its key. */
export interface MetaFile {
  readonly key: string;
  readonly bytes: Uint8Array;
}

export interface SeedFile {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** The `.meta.json` beside the seed, where there is one. Its fields win over what the seed says. */
  readonly meta?: MetaFile | null;
}

export type ParsedSeed =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: string };

/**
 * Makes an article of a seed file. The outcome depends on the bytes and the key alone. Whatever keeps a file from
 * being an article is a reason for a person, with the file, the limit and the fix.
 */
export async function parseSeed({ key, bytes, meta }: SeedFile): Promise<ParsedSeed> {
  const format = seedFormat(key);
  if (!format) return fail(`${key} is not a seed; seeds end in .txt, .md or .html.`);
  const decoded = decodeSeed(key, bytes);
  if (!decoded.ok) return decoded;
  const given = meta ? parseMetaFile(meta.bytes, meta.key) : noMeta;
  if (!given.ok) return given;
  const content = await readers[format](key, decoded.text);
  if (!content.ok) return content;
  const layout = layoutOf(content.layoutText);
  if (layout.paragraphs.length === 0) {
    return fail(`${key} has no body; put a blank line and the article's paragraphs below its headline.`);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = { ...readHead(content.layoutText, layout), ...filled(content.meta), ...given.meta };
  return {
    ok: true,
    article: { id: articleId(key), seed: key, sha256, ...known, text: content.text, layout },
  };
}

type Content =
  | {
      readonly ok: true;
      readonly text: string;
      /** As long as `text`, with all that is no part of the article blanked. */
      readonly layoutText: string;
      readonly meta: Partial<ArticleMeta>;
    }
  | { readonly ok: false; readonly reason: string };

const noMeta = { ok: true, meta: {} } as const;

/** The YAML and HTML libraries are loaded only for seeds that need them: a start without any stays fast. */
const readers: Record<SeedFormat, (key: string, text: string) => Content | Promise<Content>> = {
  txt: (_key, text) => ({ ok: true, text, layoutText: text, meta: {} }),
  md: async (key, text) => {
    const { frontMatter, body } = readMarkdown(text);
    if (frontMatter === null) return { ok: true, text, layoutText: body, meta: {} };
    const { readFrontMatter } = await import('./front-matter.ts');
    const front = readFrontMatter(key, frontMatter);
    return front.ok ? { ok: true, text, layoutText: body, meta: front.meta } : front;
  },
  html: async (key, text) => {
    const { readPage } = await import('./html.ts');
    const page = readPage(key, text);
    return page.ok ? { ok: true, text: page.text, layoutText: page.text, meta: page.meta } : page;
  },
};

const filled = (meta: Partial<ArticleMeta>): Partial<ArticleMeta> =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== null));

const fail = (reason: string): ParsedSeed & { ok: false } => ({ ok: false, reason });
