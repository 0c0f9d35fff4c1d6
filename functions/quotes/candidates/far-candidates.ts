import type { Document } from '../document.ts';
import { BIT, isVerb } from '../lexicon/lookup.ts';
import { type Clauses, CUE } from '../phrases/clauses.ts';
import { firstMentionIn } from '../phrases/first-mention.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Unit } from '../text/units.ts';
import type { Candidate, Previous } from './candidates.ts';
import { nextCueAfter } from './near-candidates.ts';
import { neverSpeaks } from './never-speaks.ts';
import { P, REASONS } from './patterns.ts';
import { farthest } from './surroundings.ts';

const sentenceReach = 4;
const mostBefore = 16;
const mostAfter = 5;

/** Adds the mentions of the sentences before, from the one before the mention `low` on, to `found`. */
export function earlierCandidates(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  low: number,
  previous: Previous | null,
  found: Candidate[],
): void {
  const { mentions, sentences, tokens } = document;
  const paragraph = unit.runs[0]!.paragraph;
  let rank = 0;
  let sentence = -1;
  let main = -1;
  let lastCue = -1;
  let mainCue = -1;
  for (let m = low - 1; m >= 0 && rank < mostBefore; m--) {
    const mention = mentions[m]!;
    const back = unit.firstSentence - mention.sentence;
    if (back > sentenceReach || paragraph - mention.paragraph > 2) break;
    if (mention.paragraph < document.sections[paragraph]!) break;
    if (mention.inRun || !maySpeak(document, mention)) continue;
    if (mention.sentence !== sentence) {
      sentence = mention.sentence;
      const { firstToken, endToken } = sentences[sentence]!;
      main = clauses.mainSubject(firstToken, endToken);
      lastCue = -1;
      mainCue = -1;
      for (let k = endToken - 1; k >= firstToken && k > endToken - farthest && mainCue < 0; k--) {
        if (clauses.cue[k] !== CUE.strong && clauses.cue[k] !== CUE.according) continue;
        if (lastCue < 0) lastCue = k;
        if (main >= 0 && clauses.subjectOf(k).mention === main) mainCue = k;
      }
    }
    const same = mention.paragraph === paragraph;
    const ends = tokens[sentences[sentence]!.endToken - 1]!.word.text;
    let pattern: number;
    let cue = -1;
    let reason = 0;
    for (const spoken of [lastCue, mainCue]) {
      const subject = spoken >= 0 ? clauses.subjectOf(spoken) : null;
      if (subject?.mention !== m) continue;
      cue = spoken;
      reason = REASONS.indexOf(subject.reason);
      break;
    }
    if (previous && previous.mention === m) pattern = same ? P['same-source'] : P['same-source-earlier'];
    else if (ends === ':' && back === 1 && (cue >= 0 || m === main || isFrom(document, clauses, mention)))
      pattern = P['previous-colon'];
    else if (cue >= 0) pattern = same ? P['previous-cue'] : P['earlier-cue'];
    else if (m === main) pattern = same ? P['previous-subject'] : P['earlier-subject'];
    else pattern = same ? P['previous-other'] : P['earlier-other'];
    found.push({
      mention: m,
      pattern,
      reason,
      cue,
      side: 2,
      sentences: -back,
      rank: rank++,
    });
  }
}

/** "From my colleague Ana Ruiz, who is at the quay:": the first name of such a sentence. */
function isFrom({ tokens, mentions, sentences }: Document, clauses: Clauses, mention: Mention): boolean {
  const { firstToken } = sentences[mention.sentence]!;
  if (mention.kind !== 'name' || !/^(?:from|via|over)$/.test(tokens[firstToken]!.word.lower)) return false;
  for (let k = firstToken; k < mention.firstToken; k++)
    if (mentions[clauses.startsAt[k]!]?.kind === 'name') return false;
  return true;
}

/** Adds the mentions of the sentence behind. */
export function laterCandidates(document: Document, clauses: Clauses, unit: Unit, found: Candidate[]): void {
  const { mentions, sentences } = document;
  const next = sentences[unit.lastSentence + 1];
  if (!next || next.paragraph - unit.runs.at(-1)!.paragraph > 1) return;
  let rank = 0;
  const main = clauses.mainSubject(next.firstToken, next.endToken);
  for (let m = firstMentionIn(mentions, next.firstToken); m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.firstToken >= next.endToken || rank >= mostAfter) break;
    if (mention.inRun || !maySpeak(document, mention)) continue;
    const cue = nextCueAfter(clauses, mention.endToken, mention.endToken + 4);
    const speaks = cue >= 0 && clauses.subjectOf(cue).mention === m;
    const pattern = speaks ? P['next-cue'] : m === main ? P['next-subject'] : P['next-other'];
    const far = next.paragraph === unit.runs.at(-1)!.paragraph ? 1 : 2;
    found.push({
      mention: m,
      pattern,
      reason: 0,
      cue: speaks ? cue : -1,
      side: 3,
      sentences: far,
      rank: rank++,
    });
  }
}

/** Whether a mention of another sentence is worth considering: persons, organisations, documents, pronouns. */
function maySpeak(document: Document, mention: Mention): boolean {
  if (mention.kind === 'name') return !neverSpeaks(document, mention) && !isOpener(document, mention);
  const { bits, lower } = document.tokens[mention.head]!.word;
  if (mention.kind === 'pronoun') return !/^(?:i|you|this|that|these|those|which|me|us)$/.test(lower);
  if (/^(?:family|couple|pair|trio|duo|crowd)$/.test(lower)) return true;
  if (lower === 'head' && document.tokens[mention.endToken]?.word.lower !== 'of') return false;
  return (bits & (BIT.person | BIT.organisation | BIT.document)) !== 0;
}

/** "Bring earplugs.": a word that has a capital only because it opens its sentence, for all the text shows. */
function isOpener({ tokens, people, sentences }: Document, mention: Mention): boolean {
  if (sentences[mention.sentence]!.firstToken !== mention.firstToken) return false;
  if (mention.endToken - mention.firstToken > 1 || mention.possessive) return false;
  const entity = people.entityOf(mention);
  if (entity?.type !== 'unknown' || entity.mentions.length > 1) return false;
  const next = tokens[mention.endToken];
  return next?.kind === 'word' && next.run < 0 && !isVerb(next.word) && !(next.word.bits & BIT.adverb);
}
