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
