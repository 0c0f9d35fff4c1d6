import type { ArticleMeta } from './article.ts';
import { findDate } from './dates.ts';

const maxFieldLength = 1000;

export type ParsedMeta =
  | { readonly ok: true; readonly meta: Partial<ArticleMeta> }
  | { readonly ok: false; readonly reason: string };

/**
 * Checks what a person wrote about an article, as front matter or in a `.meta.json`: `title`, `author` (text or
 * a list), `published` (a date), `publisher`, `url`. Fields that are absent, null or empty are left out; other
 * fields are ignored. `file` names the place in the reason.
 */
export function readMeta(value: unknown, file: string): ParsedMeta {
  if (value === null || value === undefined) return { ok: true, meta: {} };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { ok: false, reason: `${file} must hold an object such as {"publisher": "Harbor Herald"}.` };
  }
  const meta: { -readonly [Field in keyof ArticleMeta]?: string } = {};
  for (const [field, read] of Object.entries(readers) as [keyof ArticleMeta, Reader][]) {
    const given = (value as Record<string, unknown>)[field];
    const text = Array.isArray(given) && field === 'author' ? joinNames(given) : given;
    if (text === null || text === undefined || text === '') continue;
    if (typeof text !== 'string') return fault(file, field, 'must be text');
    if (text.length > maxFieldLength) return fault(file, field, `is over ${maxFieldLength} characters`);
    const result = read(oneLine(text));
    if (result.fault !== undefined) return fault(file, field, result.fault);
    if (result.text) meta[field] = result.text;
  }
  return { ok: true, meta };
}

/** Reads a `.meta.json` file's bytes. */
export function parseMetaFile(bytes: Uint8Array, file: string): ParsedMeta {
  try {
    return readMeta(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), file);
  } catch {
    return { ok: false, reason: `${file} is not valid JSON in UTF-8; correct it or remove it.` };
  }
}

/** Runs of white space and control characters become one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The address when it is an absolute one of the web without a password in it, else null. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username || url.password ? null : url.href;
}

type Reader = (text: string) => { readonly text?: string; readonly fault?: string };

const plain: Reader = (text) => ({ text });

const readers: Record<keyof ArticleMeta, Reader> = {
  title: plain,
  publisher: plain,
  author: plain,
  published: (text) => {
    const found = findDate(text);
    return found?.start === 0 && found.end === text.length
      ? { text: found.date }
      : { fault: 'is not a date such as 2023-02-14' };
  },
  url: (text) => {
    const url = webAddress(text);
    return url ? { text: url } : { fault: 'is not an address that begins with https:// or http://' };
  },
};

const joinNames = (names: readonly unknown[]): unknown =>
  names.every((name) => typeof name === 'string') ? names.join(', ') : names;

const fault = (file: string, field: string, what: string): ParsedMeta => ({
  ok: false,
  reason: `The field "${field}" in ${file} ${what}; correct it or leave it out.`,
});
