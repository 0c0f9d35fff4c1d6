import fc from 'fast-check';
import { decodeCursor, encodeCursor, fingerprint } from '../../functions/lookup/cursor.ts';

const read = ({ after, upTo }: Readonly<Record<string, unknown>>) =>
  typeof after === 'string' && typeof upTo === 'number' ? { after, upTo } : null;
const lookup = fingerprint('quotes', { q: 'tanks', sort: undefined });
const cursor = encodeCursor({ lookup, state: { after: 'x', upTo: 7 } });

describe('a cursor', () => {
  it('gives its state back to the lookup that made it', () => {
    expect(decodeCursor(cursor, lookup, read)).toEqual({ after: 'x', upTo: 7 });
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(fingerprint('quotes', { q: 'tanks' })).toBe(lookup);
  });

  it('is refused by any other lookup, and when anything in it was changed', () => {
    expect(decodeCursor(cursor, fingerprint('quotes', { q: 'tank' }), read)).toBeNull();
    expect(decodeCursor(cursor, fingerprint('speakers', { q: 'tanks' }), read)).toBeNull();
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...'Az09-_=% \u0000'), (at, char) => {
        const changed = cursor.slice(0, at) + char + cursor.slice(at + 1);
        const state = decodeCursor(changed, lookup, read);
        if (changed !== cursor && state !== null) expect(encodeCursor({ lookup, state })).toBe(changed);
      }),
    );
    expect(decodeCursor(`${cursor} `, lookup, read)).toBeNull();
    expect(
      decodeCursor(encodeCursor({ lookup, state: { after: 'x', upTo: 7, more: 1 } }), lookup, read),
    ).toBeNull();
  });

  it('is refused, not misread, when it is anything else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.jsonValue().map((value) => encodeCursor({ lookup, state: value })),
        ),
        (text) => {
          const state = decodeCursor(text, lookup, read);
          if (state !== null) expect(state).toEqual({ after: expect.any(String), upTo: expect.any(Number) });
        },
      ),
    );
  });
});
