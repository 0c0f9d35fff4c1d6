const NONE = 'A'.charCodeAt(0);
/** A to Z. */
const MOST_SHARED = 25;

/**
 * Words in as little text as may be: each with a capital before it that says how many letters, from A for none, it
 * shares with the word before ("AportEer" are "port" and "porter"). No word may hold a capital of A to Z itself.
 */
export function frontCoded(words: readonly string[]): string {
  let last = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < MOST_SHARED && shared < last.length && word[shared] === last[shared]) shared++;
      last = word;
      return String.fromCharCode(NONE + shared) + word.slice(shared);
    })
    .join('');
}

/** The words that {@link frontCoded} wrote, in their order. */
export function frontDecoded(coded: string): string[] {
  if (coded === '') return [];
  let last = '';
  return coded.split(/(?=[A-Z])/).map((word) => {
    last = last.slice(0, word.charCodeAt(0) - NONE) + word.slice(1);
    return last;
  });
}
