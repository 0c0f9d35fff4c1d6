import type { Document, Paragraph } from '../document.ts';

const timestamp =
  /^(?:\*\*)?(?:\d{1,2}[:.]\d{2}(?:\s*(?:[ap]\.?m\.?|hrs|GMT|BST|IST|ET|EST|EDT|PT|AEST|AEDT|WAT|EAT|SAST))*|\d{1,2}\s*[ap]\.?m\.?|noon|midnight)\b(?:\*\*)?/i;
const letters =
  /\b(?:yours (?:faithfully|sincerely|truly|etc)|to the editor|dear (?:sir|editor|madam)|^sir, ?[—–-]|^letters?\b)/im;
const signature =
  /^(?:[—–―-]+\s*)?((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+)(?:\s+\([^)]*\))?(?:,.*)?$/u;

const courtesy = /^(?:(?:The )?(?:Mrs?|Ms|Miss|Dr|Rev(?:d|erend)?|Prof(?:essor)?|Sir|Canon|Cllr)\.?\s+)+/i;

/** "ANA RUIZ" as "Ana Ruiz"; initials stay. */
const inLowerCase = (name: string): string =>
  name !== name.toUpperCase()
    ? name
    : name.replace(
        /(\p{Lu})(\p{Lu}+)(?!\.)/gu,
        (_, first: string, rest: string) => first + rest.toLowerCase(),
      );

/** The name that stands alone between the headline and the first paragraph; null where none does. */
export function bylineOf({ text, paragraphs }: Document): string | null {
  for (const { role, start, end } of paragraphs.slice(0, 4)) {
    if (role === 'headline') continue;
    if (end - start > 60) return null;
    const line = text.slice(start, end).split('\n')[0]!.trim();
    if (/^(?:\p{Lu}[\p{L}.'’-]+\s+){1,2}\p{Lu}[\p{L}'’-]+$/u.test(line)) return line;
  }
  return null;
}

/** For each paragraph, the first paragraph of its update or letter: a time at a paragraph's start begins one. `signed`: as of {@link signaturesOf}. */
export function sectionsOf(
  text: string,
  paragraphs: readonly Paragraph[],
  signed: readonly (string | null)[],
): number[] {
  const stamped = paragraphs.map(({ start, end }) =>
    timestamp.test(text.slice(start, Math.min(end, start + 24))),
  );
  const running = stamped.filter(Boolean).length >= 2;
  let first = 0;
  return paragraphs.map(({ index }) => {
    const begins = index > 0 && signed[index] !== signed[index - 1] && signed[index - 1] !== null;
    if ((running && stamped[index]) || begins) first = index;
    return first;
  });
}

/** For each paragraph, the name that signs the letter it belongs to; null where the article is no letter. */
export function signaturesOf(text: string, paragraphs: readonly Paragraph[]): readonly (string | null)[] {
  const signed: (string | null)[] = paragraphs.map(() => null);
  if (!letters.test(text)) return signed;
  let name: string | null = null;
  for (let p = paragraphs.length - 1; p >= 0; p--) {
    signed[p] = name;
    const { start, end } = paragraphs[p]!;
    if (end - start > 90) continue;
    const match = signature.exec(text.slice(start, end).split('\n')[0]!.trim());
    if (!match || /^(?:Yours|Dear|The Editor|Sir)\b/.test(match[1]!)) continue;
    name = inLowerCase(match[1]!.replace(courtesy, ''));
    signed[p] = name;
  }
  return signed;
}
