import { tokenize } from './tokenize.ts';

/** The words by which a speaker is looked up: those of a name, an alias, an id or a `speaker` parameter. Distinct, in order. */
export function speakerWords(text: string): string[] {
  return [...new Set(tokenize(text).map((token) => token.word))];
}
