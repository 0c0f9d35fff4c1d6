/** What cannot be read in `q`: where (UTF-16 offset), what is wrong and what to write instead. */
export interface QueryError {
  readonly at: number;
  readonly message: string;
}

export type FieldName = 'speaker' | 'source' | 'kind' | 'before' | 'after';

/** A piece of `q` with the UTF-16 offset at which it begins. */
export type Token =
  | { readonly type: 'open' | 'close' | 'minus' | 'and' | 'or'; readonly at: number }
  | { readonly type: 'words' | 'phrase'; readonly text: string; readonly at: number }
  | { readonly type: 'field'; readonly name: FieldName; readonly value: string; readonly at: number };

export type Scanned = { readonly ok: true; readonly tokens: readonly Token[] } | ScanFailure;
export interface ScanFailure {
  readonly ok: false;
  readonly error: QueryError;
}

const phraseMarks = '"“”„‟«»';
const chunk = new RegExp(`[^\\s()${phraseMarks}]+`, 'y');
const fieldStart = /^(speaker|source|kind|before|after):/i;

/** The tokens of a query. Any of the double quotation marks opens a phrase and any of them closes it. */
export function scan(q: string): Scanned {
  const tokens: Token[] = [];
  let at = 0;
  while (at < q.length) {
    const char = q[at]!;
    if (/\s/.test(char)) {
      at += 1;
    } else if (char === '(' || char === ')') {
      tokens.push({ type: char === '(' ? 'open' : 'close', at });
      at += 1;
    } else if (char === '-') {
      // A dash with space after it is punctuation, as in "guns - and butter".
      if (/\S/.test(q[at + 1] ?? ' ')) tokens.push({ type: 'minus', at });
      at += 1;
    } else if (phraseMarks.includes(char)) {
      const end = closingMark(q, at);
      if (end < 0)
        return failure(at, 'this quotation mark is never closed: add one after the last word of the phrase');
      tokens.push({ type: 'phrase', text: q.slice(at + 1, end), at });
      at = end + 1;
    } else {
      const word = chunkAt(q, at);
      const field = fieldStart.exec(word);
      if (field) {
        const read = fieldAt(q, at, field[1]!.toLowerCase() as FieldName);
        if (!read.ok) return read;
        tokens.push(read.token);
        at = read.end;
      } else {
        tokens.push(wordToken(word, at));
        at += word.length;
      }
    }
  }
  return { ok: true, tokens };
}

function wordToken(word: string, at: number): Token {
  if (word === 'OR') return { type: 'or', at };
  if (word === 'AND') return { type: 'and', at };
  return { type: 'words', text: word, at };
}

function fieldAt(
  q: string,
  at: number,
  name: FieldName,
): ScanFailure | { readonly ok: true; readonly token: Token; readonly end: number } {
  const valueAt = at + name.length + 1;
  const mark = q[valueAt];
  if (mark !== undefined && phraseMarks.includes(mark)) {
    const end = closingMark(q, valueAt);
    if (end < 0) return failure(valueAt, 'this quotation mark is never closed: add one after the value');
    const value = q.slice(valueAt + 1, end).trim();
    if (value !== '') return { ok: true, token: { type: 'field', name, value, at }, end: end + 1 };
  }
  const value = chunkAt(q, valueAt);
  if (value === '') {
    return failure(
      valueAt,
      `${name}: needs a value right after the colon, in quotation marks if it has spaces`,
    );
  }
  return { ok: true, token: { type: 'field', name, value, at }, end: valueAt + value.length };
}

function chunkAt(q: string, at: number): string {
  chunk.lastIndex = at;
  return chunk.exec(q)?.[0] ?? '';
}

function closingMark(q: string, open: number): number {
  for (let at = open + 1; at < q.length; at += 1) if (phraseMarks.includes(q[at]!)) return at;
  return -1;
}

function failure(at: number, message: string): ScanFailure {
  return { ok: false, error: { at, message } };
}
