import type { Document } from './document.ts';
import { BIT } from './lexicon/lookup.ts';
import type { Sentence } from './text/sentences.ts';
import type { Token } from './text/tokens.ts';
import type { Unit } from './text/units.ts';

/** What bears words, and nothing else. */
const bearers =
  /^(?:(?:sign|placard|banner|poster|plaque|sticker|badge|tattoo|doormat|scroll|stencil)s?|(?:sign|bill|black|chalk|white|notice|score)boards?|(?:road-?|sign)(?:sign|post)s?|hoardings?|(?:t-|tee-|sweat)shirts?|hoodies|mugs?|graffiti|(?:head|grave|tomb)stones?|inscriptions?)$/;
/** What bears words and may be a body, a paper or a place as well: "a painted board", not "the board". */
const mayBear =
  /^(?:board|card|label|notice|hat|cap|shirt|wall|door|gate|fence|van|mat|flag|tag|screen|window)s?$/;
const bearing =
  /^(?:reads?|reading|said|says?|saying|bore|bears|bearing|inscribed|emblazoned|with|slogans?|words|message|legend|painted|printed|daubed|among|(?:proclaim|warn|ask)(?:s|ed|ing)|(?:declar|announc|urg)(?:es|ed|ing))$/;
const written =
  /^(?:scrawled|written|daubed|painted|printed|engraved|carved|etched|stencilled|stenciled|sprayed|stitched|tattooed|embroidered|chalked|emblazoned|spray-painted|spelled|spelt)$/;
/** Tokens between the bearer and its verb, and between the verb and the words; those of other words in marks do not count. */
const MOST_TO_BEARER = 12;
const MOST_TO_VERB = 4;

/**
 * Whether words are written on something: "a sign in the café reads: …", "placards reading “…” and “…”", "Painted across it was “…”",
 * "a banner hung there. It read: “…”". They are nobody's speech.
 */
export function isInscription({ tokens, sentences }: Document, unit: Unit): boolean {
  const { firstToken: first } = sentences[unit.firstSentence]!;
  const verb = verbBefore(tokens, unit.firstToken - 1, first);
  if (verb < 0) return false;
  const { bits, lower } = tokens[verb]!.word;
  if (bearers.test(lower)) return tokens[unit.firstToken - 2]!.word.text === ':';
  // "Scrawled on the mirror were the words “…”"
  if (bits & BIT.auxiliary || lower === 'words') {
    if (written.test(tokens[first]!.word.lower)) return true;
    if (lower !== 'words') return false;
  }
  for (let k = verb - 1; k >= first && k >= verb - MOST_TO_BEARER; k--) {
    const { kind, run, word } = tokens[k]!;
    if (run >= 0 || kind === 'mark') return false;
    // "The woman with the placard said"
    if (bearers.test(word.lower))
      return (
        !/^(?:said|says|asked|urged|warned)$/.test(lower) ||
        !isWith(tokens, k) ||
        /^(?:that|which)$/.test(tokens[verb - 1]!.word.lower)
      );
    if (word.lower === 'and') return false;
    if (mayBear.test(word.lower) && isShown(tokens, k))
      return /^(?:read|say|bear|bore|inscribed)/.test(lower);
    // Whoever stands nearer to the verb speaks.
    if (isSomebody(word.bits, word.lower) && !/^(?:in|on|at|of|by)$/.test(tokens[k - 1]?.word.lower ?? '')) {
      // "A banner hung from the window. It read: …"
      const before = word.lower === 'it' && k === first ? sentences[unit.firstSentence - 1] : undefined;
      return before !== undefined && /^(?:reads?|said|says)$/.test(lower) && isBorneIn(tokens, before);
    }
  }
  return false;
}

/** "A banner hung from the window.": whether what bears words stands in a sentence. */
function isBorneIn(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  for (let k = firstToken; k < endToken; k++) if (bearers.test(tokens[k]!.word.lower)) return true;
  return false;
}

/** The verb of an inscription before words in marks, or what bears them; -1 for none. Commas, adverbs and other marked words are passed over. */
function verbBefore(tokens: readonly Token[], from: number, first: number): number {
  let steps = 0;
  for (let k = from; k >= first && steps <= MOST_TO_VERB; k--) {
    const { kind, run, word } = tokens[k]!;
    if (run >= 0 || kind === 'mark') continue;
    if (bearing.test(word.lower) || bearers.test(word.lower)) return k;
    if (word.bits & BIT.auxiliary && steps === 0) return k;
    steps++;
    if (
      !/^(?:,|:|and|or|another|others?|the|a|simply|only|still|also|now|that|one|by|some)$/.test(word.lower)
    )
      return -1;
  }
  return -1;
}

/** "with the placard", "in a T-shirt": what somebody has about them. */
function isWith(tokens: readonly Token[], noun: number): boolean {
  for (let k = noun - 1; k >= 0 && k >= noun - 3; k--)
    if (/^(?:with|in|behind|wearing|holding|carrying)$/.test(tokens[k]!.word.lower)) return true;
  return false;
}

/** "a painted board", "one card": brought in, or told by how it was made. */
function isShown(tokens: readonly Token[], noun: number): boolean {
  for (let k = noun - 1; k >= 0 && k >= noun - 3; k--) {
    const { lower } = tokens[k]!.word;
    if (
      /^(?:an?|one|another|two|several|many|their|her|his)$/.test(lower) ||
      /(?:painted|written|lettered|made|taped|pinned)$/.test(lower)
    )
      return true;
  }
  return false;
}

const isSomebody = (bits: number, lower: string): boolean =>
  (bits & (BIT.person | BIT.pronoun)) !== 0 &&
  !/^(?:that|which|its|their|his|her|one|some|others?|another|many|several)$/.test(lower);
