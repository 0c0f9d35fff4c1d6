import { layoutOf } from '../../functions/article/layout.ts';

const headline = 'Ferry stays in port';
const story =
  'The ferry stayed in port on Friday, and the crew played cards below deck until the wind had dropped.';

/** The text of the byline that is seen, null where none is, and how many paragraphs there are. */
function read(...lines: string[]): { byline: string | null; paragraphs: number } {
  const text = lines.join('\n\n');
  const { byline, paragraphs } = layoutOf(text);
  return { byline: byline && text.slice(byline.start, byline.end), paragraphs: paragraphs.length };
}

describe('given a line between the headline and a paragraph', () => {
  it.each([
    'Ana Ruiz',
    'Ana J. Ruiz',
    'Words: Ana Ruiz',
    'Harbour Star reporter Ana Ruiz',
    'Ana Ruiz in Plover Bay',
  ])('when it holds a name and hardly more ("%s"), then it is the byline', (line) => {
    expect(read(headline, line, story)).toEqual({ byline: line, paragraphs: 1 });
  });

  it('when a name follows the byline of another, then both are the byline', () => {
    expect(read(headline, 'By Ana Ruiz', 'Jo Roy', story)).toEqual({
      byline: 'By Ana Ruiz\n\nJo Roy',
      paragraphs: 1,
    });
  });

  it.each(['Ana', 'Ana Ruiz said no', 'Ferry delays'])(
    'when it is no full name ("%s"), then it is a paragraph',
    (line) => {
      expect(read(headline, line, story)).toEqual({ byline: null, paragraphs: 2 });
    },
  );
});

describe('given a name alone elsewhere', () => {
  it('when it comes back, then it is a label and no byline', () => {
    expect(read(headline, 'Ana Ruiz', story, 'Ana Ruiz', story)).toEqual({ byline: null, paragraphs: 4 });
  });

  it('when a short line follows it, then it is no byline', () => {
    expect(read(headline, 'Ana Ruiz', 'Where was the boat?', story).byline).toBeNull();
  });

  it('when a paragraph stands before it, then it is no byline', () => {
    expect(read(headline, story, 'Ana Ruiz', story)).toEqual({ byline: null, paragraphs: 3 });
  });
});

/** The paragraphs of an article whose lines these are. */
function paragraphsOf(...lines: string[]): string[] {
  const text = lines.join('\n');
  return layoutOf(text).paragraphs.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
}

describe('given copy that is broken where no paragraph ends', () => {
  it('when a quote goes on behind a blank line, then it is one paragraph', () => {
    const read = paragraphsOf(
      headline,
      '',
      '"It was a matter of time',
      '',
      'before somebody drowned," Cllr Jo Roy said.',
      '',
      story,
    );

    expect(read).toEqual(['"It was a matter of time before somebody drowned," Cllr Jo Roy said.', story]);
  });

  it('when a quote runs over lines, then its sentences stay together', () => {
    const read = paragraphsOf(
      headline,
      '',
      '"It came up to here.',
      'I lost two cows," said Ms Ruiz.',
      '',
      story,
      '',
      story,
    );

    expect(read[0]).toBe('"It came up to here. I lost two cows," said Ms Ruiz.');
  });

  it('when short lines stand below each other in copy of one width, then they stay apart', () => {
    const read = paragraphsOf(
      headline,
      '',
      'Ana Ruiz',
      'Harbour Bureau',
      '',
      'The ferry stayed in port on Friday, and the crew of nine',
      'played cards below deck until the wind had dropped to a',
      'breeze and the pilot had gone home to his supper.',
    );

    expect(read).toHaveLength(1);
  });
});

describe('given a page’s furniture between the paragraphs', () => {
  it.each([
    'READ MORE: Ferry hits pier',
    'Advertisement',
    '(Continued on Page A4)',
    'Sign up to our daily newsletter here',
    'Join our WhatsApp channel for breaking news',
    '-30-',
  ])('when a line is "%s", then it is no paragraph', (line) => {
    expect(paragraphsOf(headline, '', story, '', line, '', story)).toEqual([story, story]);
  });

  it('when other stories are listed, then none of them is a paragraph', () => {
    expect(
      paragraphsOf(headline, '', story, '', 'Read next:', 'Ferry hits pier', 'Why gulls cry', '', story),
    ).toEqual([story, story]);
  });
});
