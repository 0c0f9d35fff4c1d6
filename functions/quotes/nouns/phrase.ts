import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { genderOfPronoun } from '../names/gender.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';

/** Nouns that say what somebody is like rather than which office they hold. */
const epithet =
  /^(?:singer|actor|actress|author|politician|billionaire|player|striker|pensioner|retiree|widower|teenager|schoolgirl|schoolboy|grandmother|grandfather|octogenarian|nonagenarian|septuagenarian|centenarian|newlywed|rookie|debutant|winger|midfielder|defender|forward|goalkeeper|keeper|skipper|centre|center|halfback|fullback|full-back|fly-half|flanker|hooker|prop|bowler|batter|batsman|spinner|seamer|paceman|opener|pitcher|quarterback|jockey|cyclist|swimmer|sprinter|boxer|star|veteran|texan|lawmaker|nominee|candidate|mogul|businessman|defendant|president|senator|governor|mayor)$/;

/** In headlines nouns stand without an article. */
export function isDefinite(document: Document, mention: Mention): boolean {
  const { tokens, paragraphs } = document;
  const first = tokens[mention.firstToken]!.word;
  return (
    /^(?:the|this|that)$/.test(first.lower) ||
    ((first.bits & (BIT.possessive | BIT.capital)) !== 0 &&
      !/^(?:an?|one|some|another)$/.test(first.lower)) ||
    tokens[mention.firstToken - 1]?.kind === 'possessive' ||
    isThe(document, mention) ||
    (paragraphs[mention.paragraph]!.role === 'headline' && !(first.bits & BIT.determiner))
  );
}

/** After "the", also through "and" ("the former minister and current nominee"), or somebody's former something. */
export function isThe({ tokens, mentions }: Document, mention: Mention): boolean {
  if (tokens[mention.firstToken]!.word.lower === 'the') return true;
  for (let k = mention.firstToken; k < mention.head; k++)
    if (
      /^(?:former|ex|then)$/.test(tokens[k]!.word.lower) &&
      !/^an?$/.test(tokens[mention.firstToken]!.word.lower)
    )
      return true;
  const left = mentions[mention.index - 1];
  const joined =
    tokens[mention.firstToken - 1]?.word.lower === 'and' && left?.endToken === mention.firstToken - 1;
  return joined && tokens[left.firstToken]!.word.lower === 'the' && left.kind === 'nominal';
}

/** Whose somebody is: "his" of "his wife", "Ruiz" of "Ruiz's wife". */
export function ownerOf({ mentions, tokens }: Document, mention: Mention): Mention | null {
  for (let m = mention.index - 1; m >= 0 && m >= mention.index - 3; m--) {
    const other = mentions[m]!;
    if (other.kind === 'pronoun' && other.firstToken === mention.firstToken) return other;
    if (other.possessive && other.firstToken === mention.firstToken) return other;
    if (
      other.possessive &&
      other.endToken === mention.firstToken - 1 &&
      tokens[other.endToken]?.kind === 'possessive'
    )
      return other;
  }
  return null;
}

/** What tells one of several who hold a post from the others. */
export const ordinal = /^(?:second|third|fourth|other|next)$/;

/** "his opposite number", "her Indian counterpart". */
export function isCounterpart({ tokens }: Document, { head }: Mention, noun: string): boolean {
  return noun === 'counterpart' || (noun === 'number' && tokens[head - 1]?.word.lower === 'opposite');
}

/** "the railway's chairman": somebody's, who is told by that and no epithet of who was named. */
export function isOwned({ tokens }: Document, mention: Mention): boolean {
  for (let k = mention.firstToken; k < mention.head; k++) if (tokens[k]!.kind === 'possessive') return true;
  return tokens[mention.firstToken - 1]?.kind === 'possessive';
}

/** "the New York businessman", "the former governor": more than one word after the article marks an epithet. */
export function isEpithet({ tokens }: Document, mention: Mention): boolean {
  const { lower } = tokens[mention.head]!.word;
  return mention.endToken - mention.firstToken >= 3 || epithet.test(lower);
}

/** "The owner said she …", "the 29-year-old texted her manager": the gender that a pronoun behind the noun's verb tells. */
export function genderBehind({ mentions, tokens }: Document, mention: Mention): Gender {
  const next = mentions[mention.index + 1];
  if (next?.kind !== 'pronoun' || next.sentence !== mention.sentence || next.inRun) return '';
  if (next.firstToken - mention.endToken > 2) return '';
  const { lower } = tokens[next.head]!.word;
  // "The chairman told her": another person.
  if (lower === 'her' && mentions[next.index + 1]?.firstToken !== next.firstToken) return '';
  if (next.possessive) return lower === 'her' ? 'f' : lower === 'his' ? 'm' : '';
  return genderOfPronoun(lower);
}
