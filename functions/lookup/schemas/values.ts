import { parsePeriod } from '../period.ts';
import { unreadable } from '../query/parse.ts';

/**
 * What a parameter's value may be, kept as plain data: a request is checked by it without a schema library, which would take
 * longer to start than a lookup takes. The reference and the tools make their schemas from it (parameter-schema.ts).
 * Lengths are UTF-16 code units.
 */
export type Value =
  | { readonly type: 'text'; readonly least: number; readonly most: number }
  | { readonly type: 'pattern'; readonly pattern: RegExp }
  | { readonly type: 'date' }
  | { readonly type: 'flag' }
  | { readonly type: 'number'; readonly least: number; readonly most: number }
  | Choice<string>
  | Choices<string>;

interface Choice<One extends string> {
  readonly type: 'choice';
  readonly of: readonly One[];
}

/** One or more of these; the parameter may be repeated. */
interface Choices<One extends string> {
  readonly type: 'choices';
  readonly of: readonly One[];
  readonly most: number;
}

/** What is read of a value. */
export type Read<Of extends Value> = Of extends { readonly type: 'number' }
  ? number
  : Of extends { readonly type: 'flag' }
    ? boolean
    : Of extends Choice<infer One>
      ? One
      : Of extends Choices<infer One>
        ? One[]
        : string;

export const choice = <const One extends string>(...of: readonly One[]): Choice<One> => ({
  type: 'choice',
  of,
});

/** The value that the texts of a request stand for, one for each time that the parameter is given; null when they stand for none. */
export function readValue(value: Value, texts: readonly string[]): Read<Value> | null {
  if (value.type === 'choices') {
    const allowed = texts.length <= value.most && texts.every((text) => value.of.includes(text));
    return allowed ? [...texts] : null;
  }
  const text = texts[0]!;
  if (value.type === 'flag') return text === 'true' ? true : text === 'false' ? false : null;
  if (value.type === 'number') {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return number >= value.least && number <= value.most ? number : null;
  }
  if (value.type === 'choice') return value.of.includes(text) ? text : null;
  if (value.type === 'pattern') return value.pattern.test(text) ? text : null;
  if (value.type === 'date') return parsePeriod(text) ? text : null;
  const fits = text.length >= value.least && text.length <= value.most;
  return fits && isReadable(text) ? text : null;
}

/** Whether a text holds no control character and no half of a pair. */
export const isReadable = (text: string): boolean => unreadable(text) < 0;
