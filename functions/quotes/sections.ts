import type { Document } from './document.ts';

const timestamp = /^(?:\*\*)?(?:\d{1,2}[:.]\d{2}(?:\s*(?:[ap]\.?m\.?|hrs|GMT|BST|IST|ET|EST|EDT|PT|AEST|AEDT|WAT|EAT|SAST))*|\d{1,2}\s*[ap]\.?m\.?|noon|midnight)\b(?:\*\*)?/i;
const letters = /\b(?:yours (?:faithfully|sincerely|truly|etc)|to the editor|dear (?:sir|editor|madam)|^sir, ?[—–-]|^letters?\b)/im;
const signature = /^(?:[—–―-]+\s*)?((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+)(?:\s+\([^)]*\))?(?:,.*)?$/u;

/** For each paragraph, the first paragraph of its update: a time at a paragraph's start begins one. */
export function sectionsOf(document: Document): number[] {
  const { text, paragraphs } = document;
  const stamped = paragraphs.map(({ start, end }) => timestamp.test(text.slice(start, Math.min(end, start + 24))));
  const running = stamped.filter(Boolean).length >= 2;
  let first = 0;
  return paragraphs.map(({ index }) => {
    if (running && stamped[index]) first = index;
    return first;
  });
}

/** The name that signs the letter a paragraph belongs to, or null where the article is no letter. */
export function signatureAfter(document: Document, paragraph: number): string | null {
  const { text, paragraphs } = document;
  if (!letters.test(text)) return null;
  for (let p = paragraph + 1; p < paragraphs.length; p++) {
    const { start, end } = paragraphs[p]!;
    if (end - start > 90) continue;
    const signed = signature.exec(text.slice(start, end).split('\n')[0]!.trim());
    if (signed && !/^(?:Yours|Dear|The Editor|Sir)\b/.test(signed[1]!)) return signed[1]!.replace(/^(?:Mrs?|Ms|Miss|Dr)\.?\s+/, '');
  }
  return null;
}
