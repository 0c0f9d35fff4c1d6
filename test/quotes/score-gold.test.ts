import type { Quote, QuoteKind } from '../../functions/quotes/quote.ts';
import type { Fixture } from './gold.ts';
import { compare } from './score-gold.ts';

const text = 'Port shut\n\n"We wait," Ana Ruiz said, "until dawn." Officials agreed. A sign read "Exit."\n';

const fixture: Fixture = {
  name: 'port',
  text,
  gold: {
    style: 'wire',
    cases: [],
    quotes: [
      { parts: ['We wait,', 'until dawn.'], kind: 'direct', speaker: 'Ana Ruiz', also: ['harbor master'] },
    ],
    notQuotes: ['Exit.'],
  },
};

function quote(words: readonly string[], name: string | null, kind: QuoteKind = 'direct'): Quote {
  const spans = words.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
  const speaker = name === null ? null : { id: 'x', name, role: null, aliases: [], mention: null };
  return { text: words.join(' '), kind, spans, speaker, cue: null, confidence: 1 };
}

const none = { parts: 2, missed: [], wrongSpeaker: [], wrongKind: [], torn: [], spurious: [] };

describe('comparing what was found with the gold', () => {
  it('finds no fault with the same words, whatever stops and marks stand at their edges', () => {
    expect(compare(fixture, [quote(['We wait,', 'until dawn.'], 'Ana Ruiz')])).toEqual(none);
    expect(compare(fixture, [quote(['We wait', '"until dawn'], 'Ana Ruiz')])).toEqual(none);
  });

  it('takes another name of the gold, and a description in any case', () => {
    expect(compare(fixture, [quote(['We wait', 'until dawn'], 'Harbor Master')])).toEqual(none);
  });

  it('tells a part that is missed, cut short or run into what is around it', () => {
    expect(compare(fixture, [quote(['We wait'], 'Ana Ruiz')]).missed).toEqual(['“until dawn”']);
    expect(compare(fixture, [quote(['We', 'until dawn'], 'Ana Ruiz')]).missed).toEqual(['“We wait”']);
    expect(
      compare(fixture, [quote(['We wait," Ana Ruiz said, "until dawn'], 'Ana Ruiz')]).missed,
    ).toHaveLength(2);
  });

  it('tells a wrong speaker: another, half a name, or nobody', () => {
    for (const name of ['Dan Holt', 'Ruiz', null]) {
      expect(compare(fixture, [quote(['We wait', 'until dawn'], name)]).wrongSpeaker).toHaveLength(2);
    }
  });

  it('tells a wrong kind, and an utterance that is torn in two', () => {
    const torn = [quote(['We wait'], 'Ana Ruiz'), quote(['until dawn'], 'Ana Ruiz', 'mixed')];

    expect(compare(fixture, torn)).toEqual({
      ...none,
      wrongKind: ['“until dawn”: mixed, not direct'],
      torn: ['“until dawn”'],
    });
  });

  it('tells words that nobody said, but not indirect speech', () => {
    const whole = quote(['We wait', 'until dawn'], 'Ana Ruiz');

    expect(compare(fixture, [whole, quote(['Exit'], null)]).spurious).toEqual(['“Exit” (nobody)']);
    expect(compare(fixture, [whole, quote(['Officials agreed'], null, 'indirect')])).toEqual(none);
    expect(compare(fixture, [whole, quote(['wait'], 'Dan Holt')]).spurious).toEqual(['“wait” (Dan Holt)']);
  });

  it('leaves text on which readers differ to the engine', () => {
    const either = { ...fixture, gold: { ...fixture.gold, notQuotes: [], either: ['Exit.'] } };

    expect(compare(either, [quote(['We wait', 'until dawn'], 'Ana Ruiz'), quote(['Exit'], null)])).toEqual(
      none,
    );
  });
});
