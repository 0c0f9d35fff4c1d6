import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Mention } from '../phrases/mentions.ts';

/** Days, months and places cut short ("Va.") never speak. */
export function neverSpeaks(document: Document, mention: Mention): boolean {
  if (mention.kind === 'nominal')
    return (document.tokens[mention.head]!.word.bits & BIT.time) !== 0 && !mention.possessive;
  if (mention.kind !== 'name') return false;
  if (document.people.parts.get(mention.index)?.type === 'time') return true;
  const { bits, lower } = document.tokens[mention.head]!.word;
  const opens = document.paragraphs[mention.paragraph]!.firstToken === mention.firstToken;
  // "SIR – I read …"
  if (opens && /^(?:sirs?|madam|editor)$/.test(lower) && /^[,:—–-]+$/.test(after(document, mention)))
    return true;
  if (opens && bits & BIT.allCaps && document.people.parts.get(mention.index)?.type === 'place') return true;
  return (
    mention.endToken - mention.firstToken === 1 &&
    (bits & BIT.abbreviation) !== 0 &&
    !(bits & BIT.title) &&
    mention.entity < 0
  );
}

const after = ({ tokens }: Document, { endToken }: Mention): string => tokens[endToken]?.word.text ?? '';
