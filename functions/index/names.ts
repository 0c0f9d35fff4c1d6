import { bareId } from './namesakes.ts';
import { tokenize } from './tokenize.ts';

/** What `speaker` matching looks at. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Words that part no two speakers. Not the stop words of texts: WHO is a speaker, and so is US. */
const particles = new Set(['the', 'of', 'a', 'an', 'and', 'for', 'in', 'on', 'at', 'to']);

/** A speaker is known by this many words at most: more is a description, and every pair of them costs an item. */
const mostWords = 6;

/** The words by which a name, an id or a `speaker` parameter goes: distinct, in order, particles left out unless they are all. */
export function speakerWords(text: string): string[] {
  const words = [...new Set(tokenize(text).map((token) => token.word))];
  const telling = words.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : words;
}

/** The words that a speaker is known by: of the name, then the id, then the aliases; six at most. */
export function wordsOfSpeaker(speaker: Named): string[] {
  return [...new Set([speaker.name, bareId(speaker.id), ...speaker.aliases].flatMap(speakerWords))].slice(
    0,
    mostWords,
  );
}

/** Whether a lookup by these words (`speakerWords` of a parameter) means this speaker; by no word, nobody. */
export function isSpeakerOf(speaker: Named, words: readonly string[]): boolean {
  const known = wordsOfSpeaker(speaker);
  return words.length > 0 && words.every((word) => known.includes(word));
}

/** Publishers that differ in case, accents and punctuation alone are one. Cut where no real name is left to tell apart. */
export function publisherSlug(publisher: string): string {
  return tokenize(publisher)
    .map((token) => token.word)
    .join('-')
    .slice(0, 100);
}
