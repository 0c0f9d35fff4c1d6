/**
 * A pattern that knows the letters of all scripts, made from text with the first call. Written as a literal, V8 would gather those
 * letters each time it reads the source around it, whether that runs or not: up to 0.4 ms of every start. For texts in ASCII,
 * which most are, callers have a literal without them.
 */
export function worldPattern(source: string, flags: string): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}

/** Whether a text holds nothing but ASCII. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
