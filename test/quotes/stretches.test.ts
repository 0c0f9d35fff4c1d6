import { layoutOf } from '../../functions/article/layout.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';
import { LONGEST, stretchesOf } from '../../functions/quotes/stretches.ts';

const filler = 'The pumps ran through the night, and nobody on the quay had anything to say about them.\n\n';
const opening = 'A Harbour and Its Pumps\n\n“They will hold,” said Ana Ruiz, the engineer.\n\n';
const closing = '“They held,” Ruiz said.\n';

function longText(): string {
  return opening + filler.repeat(Math.ceil((2.5 * LONGEST) / filler.length)) + closing;
}

describe('given an article longer than what is read in one piece', () => {
  it('then every paragraph lies in exactly one stretch, in order, and none is longer than allowed', () => {
    const text = longText();
    const layout = layoutOf(text);

    const stretches = stretchesOf(text, layout);

    expect(stretches.length).toBeGreaterThan(2);
    expect(stretches.flatMap(({ paragraphs }) => paragraphs)).toEqual(layout.paragraphs);
    expect(stretches.map(({ headline }) => headline !== null)).toEqual(stretches.map((_, i) => i === 0));
    for (const { paragraphs } of stretches)
      expect(paragraphs.at(-1)!.end - paragraphs[0]!.start).toBeLessThanOrEqual(LONGEST);
  });

  it('then words near its end are found verbatim, under the full name that its beginning gives', () => {
    const text = longText();

    const quotes = extractQuotes({ text }, { indirect: false });

    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Ana Ruiz', 'Ana Ruiz']);
    const [, last] = quotes;
    expect(last!.spans.map(({ start, end }) => text.slice(start, end))).toEqual([last!.text]);
    expect(text.slice(last!.speaker!.mention!.start, last!.speaker!.mention!.end)).toBe('Ruiz');
  });

  it('then a body of one word is not taken for somebody of that surname', () => {
    const text =
      `${longText()}\nKestrel, a charity, was blunt. “It pays its bills,” Kestrel said in a statement.\n`.replace(
        'Ana Ruiz',
        'Ana Kestrel',
      );

    const names = extractQuotes({ text }, { indirect: false }).map(({ speaker }) => speaker?.name);

    expect(names.at(-1)).toBe('Kestrel');
  });

  it('then a quote of several paragraphs is not parted where a stretch could end', () => {
    const speech = `“${'We shall go on. '.repeat(40).trim()}\n\n`.repeat(12);
    const before = filler.repeat(Math.floor((LONGEST - 3000) / filler.length));
    const text = `${before}Ana Ruiz, the engineer, said:\n\n${speech}“And so to bed.”\n\n${filler.repeat(400)}`;

    const quotes = extractQuotes({ text }, { indirect: false });

    expect(quotes.map(({ spans, speaker }) => [speaker?.name, spans.length])).toEqual([['Ana Ruiz', 13]]);
  });
});
