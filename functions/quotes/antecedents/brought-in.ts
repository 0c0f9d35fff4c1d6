import type { Document } from '../document.ts';
import { BIT, isVerb } from '../lexicon/lookup.ts';
import type { Clauses } from '../phrases/clauses.ts';
import { broughtIn, type Mention } from '../phrases/mentions.ts';

/** Whoever is asked, or told something, is meant by the pronoun that follows. */
const asks = /^(?:ask(?:s|ed|ing)?|tell(?:s|ing)?|told|inquired|enquired|wonder(?:s|ed))$/;
const asked = /^(?:whether|if|why|how|what|when|where|who|him|her|them|us|me|everyone|everybody)$/;

/** Of whom somebody is one: "the traders" of "one of the traders"; or null. */
export function groupOf({ tokens, mentions }: Document, { index, endToken }: Mention): Mention | null {
  if (tokens[endToken]?.word.lower !== 'of') return null;
  const behind = mentions.slice(index + 1, index + 4);
  return behind.find(({ firstToken, possessive }) => firstToken <= endToken + 2 && !possessive) ?? null;
}

/**
 * "A nurse, who feared for her job, said she …": the unnamed person whom a sentence brings in as its subject, where nobody else
 * stands before "he", "she", "his" or "her". Null for none.
 */
export function broughtInBefore(
  { document, clauses }: { readonly document: Document; readonly clauses: Clauses },
  mention: Mention,
): Mention | null {
  const { tokens, mentions, sentences, people } = document;
  const { lower } = tokens[mention.head]!.word;
  if (
    mention.kind !== 'pronoun' ||
    !(/^s?he$/.test(lower) || (mention.possessive && /^(?:his|her)$/.test(lower)))
  )
    return null;
  const { firstToken } = sentences[mention.sentence]!;
  const main = mentions[clauses.mainSubject(firstToken, mention.firstToken)];
  if (!main || main.plural || main.inRun || main.firstToken !== firstToken) return null;
  if (!broughtIn.test(tokens[main.firstToken]!.word.lower)) return null;
  const group = main.kind === 'pronoun' ? groupOf(document, main) : null;
  const named = group ?? main;
  if (main.kind === 'pronoun' ? !group : main.kind === 'name') return null;
  if (named.kind !== 'pronoun' && !(tokens[named.head]!.word.bits & BIT.person)) return null;
  // "One reviewer said he had followed her": she is another.
  const others = /^h(?:e|is)$/.test(lower) ? /^(?:she|hers?)$/ : /^(?:he|him|his)$/;
  for (let m = named.index + 1; m < mention.index; m++) {
    const { kind, plural, head } = mentions[m]!;
    const type = kind === 'name' ? people.entityOf(mentions[m]!)?.type : undefined;
    if (type === 'person' || type === 'unknown') return null;
    if (kind === 'pronoun' && others.test(tokens[head]!.word.lower)) return null;
    if (kind === 'nominal' && !plural && tokens[head]!.word.bits & BIT.person) return null;
  }
  // "A nurse by training, she": the sentence is about her of whom it spoke.
  let does = false;
  for (let k = firstToken; k < mention.firstToken; k++) {
    const { run, kind, word } = tokens[k]!;
    does ||= k >= named.endToken && isVerb(word);
    if (run >= 0 || kind === 'mark') return null;
    if (asks.test(word.lower) && asked.test(tokens[k + 1]!.word.lower)) return null;
  }
  return does ? main : null;
}
