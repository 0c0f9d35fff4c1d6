import { BIT } from '../lexicon/lookup.ts';
import type { NameParts } from '../names/names.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import type { NameIndex } from './name-index.ts';

/** Forms of address that South Asia sets behind a name. */
const honorificBehind =
  /^(?:mama|akka|akki|anna|nanda|amma|aiya|ayya|achchi|seeya|thatha|sahib|saheb|sahab|saab|bhai|ben|behn|apa|aapa|didi|dada|babu|uncle|aunty|auntie|teacher|sir|miss|madam|master|ji|garu|chacha|baji|bua|mashi|kaka|kaki|khala|hamine|hamuduruwo|thero|thera)$/;

/** A name of two words without the one that is none of it, where the other is known from somebody's full name. */
export function withoutHonorific(tokens: readonly Token[], index: NameIndex, parts: NameParts): NameParts {
  const { words, first, titled, type } = parts;
  if (words.length !== 2 || titled || parts.end - first !== 2) return parts;
  const [before, behind] = words as [string, string];
  const { bits } = tokens[first]!.word;
  // "Modest Ana shrugged": a word that opens the sentence before a given name.
  const opens = tokens[first - 1]?.sentence !== tokens[first]!.sentence;
  const plain = !(bits & (BIT.male | BIT.female | BIT.place | BIT.organisationName));
  if (opens && plain && index.inFull(behind).some((one) => one.words[0] === behind))
    return { ...parts, first: first + 1, words: [behind] };
  if (type === 'organisation') return parts;
  // "Sardar Ruiz" beside "Sardar Ali Ana Ruiz"
  if (bits & BIT.title && index.isSurname(behind))
    return { ...parts, first: first + 1, words: [behind], titled: true };
  // "Ana Akka" beside "Ana Ruiz"
  if (honorificBehind.test(behind) && index.inFull(before).length > 0)
    return { ...parts, end: first + 1, words: [before], titled: true };
  return parts;
}

/** "Cardinal said" beside "Ana Cardinal": a title that is somebody's surname. */
export function bareSurname(
  tokens: readonly Token[],
  index: NameIndex,
  { firstToken, nameFirst, nameEnd }: Mention,
  parts: NameParts,
): NameParts {
  if (parts.type !== 'role' || firstToken < nameFirst || nameEnd - nameFirst > 1) return parts;
  const { lower } = tokens[nameFirst]!.word;
  if (!index.isSurname(lower)) return parts;
  return {
    ...parts,
    type: 'person',
    first: nameFirst,
    end: nameEnd,
    words: [lower],
    titled: false,
    role: null,
    gender: '',
  };
}
