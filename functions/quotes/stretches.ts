import type { Layout, Span } from '../article/article.ts';

/**
 * UTF-16 code units of the longest text that is read in one piece: some 11,000 words, more than newspapers print as one
 * article. What is longer (a day in parliament, a collection) is read stretch by stretch, in memory and time that
 * grow with its length alone.
 */
export const LONGEST = 65_536;

const marks = /["“”„«»‹›]|(?:^|\s)[‘'`]/;

/** The layouts of consecutive stretches of a long article, each of whole paragraphs; the headline is the first one's. */
export function stretchesOf(text: string, layout: Layout): Layout[] {
  const { paragraphs } = layout;
  const stretches: Layout[] = [];
  let from = 0;
  while (from < paragraphs.length) {
    const to = endOf(text, paragraphs, from);
    stretches.push({
      headline: from === 0 ? layout.headline : null,
      byline: null,
      paragraphs: paragraphs.slice(from, to),
      footer: null,
    });
    from = to;
  }
  return stretches;
}

/** Where a stretch ends: as late as its length allows, and if possible between two paragraphs without marks. */
function endOf(text: string, paragraphs: readonly Span[], from: number): number {
  const { start } = paragraphs[from]!;
  let end = from + 1;
  while (end < paragraphs.length && paragraphs[end]!.end - start <= LONGEST) end++;
  if (end === paragraphs.length) return end;
  const quiet = (at: number): boolean => {
    const paragraph = paragraphs[at]!;
    return !marks.test(text.slice(paragraph.start, paragraph.end));
  };
  for (let at = end; at > from + 1 && paragraphs[at]!.start - start > LONGEST / 2; at--)
    if (quiet(at) && quiet(at - 1)) return at;
  return end;
}

/** A span so many UTF-16 code units further on. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A stretch's layout in a text that begins elsewhere. */
export function moved(layout: Layout, by: number): Layout {
  return {
    ...layout,
    headline: layout.headline && shifted(layout.headline, by),
    paragraphs: layout.paragraphs.map((paragraph) => shifted(paragraph, by)),
  };
}
