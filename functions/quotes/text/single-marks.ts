import type { Span } from '../../article/article.ts';
import { BIT, lookUp } from '../lexicon/lookup.ts';
import type { Mark } from './glyphs.ts';

const elisions = new Set(
  `em til tis twas twere twill cause n bout round cos coz cuz nuff neath gainst nother tude cept scuse ere im er ello ave ard orrible`.split(
    ' ',
  ),
);

/** Whether single marks are this text's main style: their likely openings outnumber the double ones. */
export function singleStyle(text: string, marks: readonly (readonly Mark[])[]): boolean {
  let singles = 0;
  let doubles = 0;
  for (const paragraph of marks) {
    for (const mark of paragraph) {
      if (mark.context !== 'open') continue;
      if (mark.style === 'single') singles += isElision(text, mark) ? 0 : 1;
      else doubles++;
    }
  }
  return singles > doubles;
}

/**
 * What a single mark outside any run is: an opening with its closing (`closing` is that mark's place in the list),
 * an opening that runs to the paragraph's end (-1), an orphan closing, or null for an apostrophe.
 */
export function readSingle(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  i: number,
  singles: boolean,
): { closing: number; orphan: boolean } | null {
  const mark = marks[i]!;
  if (mark.context !== 'open') {
    const strong = /[,.!?…]/.test(text[mark.at - 1] ?? '');
    return singles && strong && mark.glyph !== 'open' ? { closing: -1, orphan: true } : null;
  }
  if (isElision(text, mark)) return null;
  let last = -1;
  for (let j = i + 1; j < marks.length; j++) {
    const next = marks[j]!;
    if (next.style !== 'single') {
      if (!singles) break;
      continue;
    }
    if (next.context === 'open' && !isElision(text, next)) break;
    if (next.context !== 'close' || isElision(text, next)) continue;
    last = j;
    if (!mayBeApostrophe(text, next)) return { closing: j, orphan: false };
  }
  if (last >= 0) return { closing: last, orphan: false };
  const reporting =
    mark.at === paragraph.start || /[,:]\s$/.test(text.slice(Math.max(0, mark.at - 2), mark.at));
  return singles && reporting && mark.glyph !== 'close' ? { closing: -1, orphan: false } : null;
}

/** A closing single mark that may as well be a plural possessive ("the miners' fund") or a dropped letter ("goin'"). */
function mayBeApostrophe(text: string, mark: Mark): boolean {
  const before = text.slice(Math.max(0, mark.at - 12), mark.at);
  const possessive = /[sSxzSZ]$/.test(before);
  const dropped = /(?:[a-z]{2}in|\b(?:an|o|th|wi|ol|lil|mornin|evenin))$/i.test(before);
  if (!possessive && !dropped) return false;
  const after = /^\s+([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u.exec(text.slice(mark.end, mark.end + 40));
  if (!after) return false;
  const { bits, lower } = lookUp(after[1]!);
  if (dropped) return (bits & (BIT.strongCue | BIT.capital)) === 0;
  const functional =
    BIT.pronoun |
    BIT.determiner |
    BIT.preposition |
    BIT.conjunction |
    BIT.auxiliary |
    BIT.possessive |
    BIT.adverb;
  if (bits & functional && lower !== 'own') return false;
  return !(bits & BIT.strongCue) || (bits & (BIT.cueNoun | BIT.document)) !== 0;
}

/** "'em", "'90s", "'n'": a mark that stands for dropped letters. */
function isElision(text: string, mark: Mark): boolean {
  const after = /^(?:\d0s|\d\d\b|([\p{L}]+))/u.exec(text.slice(mark.end, mark.end + 10));
  if (!after) return false;
  if (after[1] === undefined) return true;
  if (!elisions.has(after[1].toLowerCase())) return false;
  return !/^[A-Z]/.test(after[1]) || /^(?:Tis|Twas|Til|Em|Cause)/.test(after[1]);
}
