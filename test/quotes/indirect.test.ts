import fc from 'fast-check';
import { extractQuotes } from '../../functions/quotes/extract.ts';
import type { Quote } from '../../functions/quotes/quote.ts';

const extract = (text: string): Quote[] => extractQuotes({ text });
const indirectOf = (text: string): Quote[] => extract(text).filter(({ kind }) => kind === 'indirect');
const told = (text: string) =>
  indirectOf(text).map(({ text, speaker, cue }) => ({ text, speaker: speaker?.name ?? null, cue }));

const opening =
  'Ana Ruiz, the mayor of Port Ellis, met dockers on Monday. Two hundred people came to the old customs house.\n\n';

describe('indirect speech', () => {
  test.each([
    [
      'after its cue',
      'Ruiz said the port would close in May.',
      { text: 'the port would close in May', speaker: 'Ana Ruiz', cue: 'said' },
    ],
    [
      'with a conjunction',
      'Ruiz said that the port would close in May.',
      { text: 'that the port would close in May', speaker: 'Ana Ruiz', cue: 'said' },
    ],
    [
      'before its cue',
      'The port will close in May, Ruiz said.',
      { text: 'The port will close in May', speaker: 'Ana Ruiz', cue: 'said' },
    ],
    [
      'before an inverted cue',
      'The port will close in May, said Ruiz.',
      { text: 'The port will close in May', speaker: 'Ana Ruiz', cue: 'said' },
    ],
    [
      'by a document, before',
      'According to the filing, the port owes its lenders $4 million.',
      { text: 'the port owes its lenders $4 million', speaker: 'filing', cue: 'according to' },
    ],
    [
      'by a document, after',
      'The port owes its lenders $4 million, according to the filing.',
      { text: 'The port owes its lenders $4 million', speaker: 'filing', cue: 'according to' },
    ],
    [
      'as a belief',
      'Ruiz believes that the cranes are unsafe.',
      { text: 'that the cranes are unsafe', speaker: 'Ana Ruiz', cue: 'believes' },
    ],
    [
      'by a pronoun',
      'She told reporters that the cranes were unsafe.',
      { text: 'that the cranes were unsafe', speaker: 'Ana Ruiz', cue: 'told' },
    ],
    [
      'by unnamed sources',
      'Two officials said the cranes were unsafe.',
      { text: 'the cranes were unsafe', speaker: 'two officials', cue: 'said' },
    ],
  ])('is found %s', (_, sentence, expected) => {
    expect(told(opening + sentence)).toContainEqual(expected);
  });

  test('has a source of its own for each clause', () => {
    const found = told(
      `${opening}Ruiz said the port would close in May, but Omar Shah said the dockers would stay.`,
    );
    expect(found).toContainEqual({ text: 'the port would close in May', speaker: 'Ana Ruiz', cue: 'said' });
    expect(found).toContainEqual({ text: 'the dockers would stay', speaker: 'Omar Shah', cue: 'said' });
  });

  test('stands around marked words without touching them', () => {
    const text = `${opening}Ruiz said the plan for the port “is dead and buried” and would not come back.`;
    const quotes = extract(text);
    const marked = quotes.find(({ kind }) => kind !== 'indirect');
    expect(marked?.text).toBe('is dead and buried');
    const around = quotes.find(({ kind }) => kind === 'indirect');
    expect(around?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'the plan for the port',
      'and would not come back',
    ]);
    expect(around?.speaker?.name).toBe(marked?.speaker?.name);
  });

  test('is nothing where only a conjunction stands before marked words', () => {
    expect(told(`${opening}Ruiz said that “nobody will lose a day of pay.”`)).toEqual([]);
  });

  test('says how it was found when asked', () => {
    const text = `${opening}Ruiz said the port would close in May.`;
    const [found] = extractQuotes({ text }, { explain: true }).filter(({ kind }) => kind === 'indirect');
    expect(found?.why?.pattern).toBe('source-cue-content');
    expect(found?.why?.margin).toBeGreaterThan(0);
  });

  test('is not found in what nobody reports', () => {
    expect(told('The ferry leaves at noon. It carries forty cars. The crossing takes an hour.')).toEqual([]);
  });

  test('comes only when asked for', () => {
    const text = `${opening}Ruiz said the port would close in May.`;
    const kinds = extractQuotes({ text }, { indirect: false }).map(({ kind }) => kind);
    expect(kinds).not.toContain('indirect');
  });

  test('is surer of a plain report than of an attitude that is only hinted at', () => {
    const plain = indirectOf(`${opening}Ruiz said the port would close in May.`)[0]!;
    const all = indirectOf(
      `${opening}Ruiz said the port would close in May.\n\nFor dockers it was a decision against the town.`,
    );
    for (const quote of all) expect(quote.confidence).toBeLessThanOrEqual(plain.confidence + 0.1);
    expect(plain.confidence).toBeGreaterThan(0.6);
  });
});

describe('spans of indirect speech in generated text', () => {
  const word = fc.constantFrom(
    ...['Ruiz', 'said', 'that', 'the', 'port', 'would', 'close', ',', '.', '“', '”', '"', 'according', 'to'],
    ...['he', 'and', 'wants', '\n\n', 'Ana Ruiz', '😀', 'café', '—', ':', 'dead', 'plan', '(', ')', 'who'],
  );
  const texts = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '));

  test('are verbatim, in order and apart from those of marked and block quotes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const quotes = extract(text);
        const others = quotes.filter(({ kind }) => kind !== 'indirect').flatMap(({ spans }) => spans);
        for (const { kind, spans, text: words } of quotes) {
          if (kind !== 'indirect') continue;
          expect(spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(words);
          spans.forEach(({ start, end }, i) => {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(i > 0 ? spans[i - 1]!.end : 0);
            expect(others.every((other) => other.end <= start || end <= other.start)).toBe(true);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are the same when the same text is read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(extract(text)).toEqual(extract(text));
      }),
      { numRuns: 50 },
    );
  });
});
