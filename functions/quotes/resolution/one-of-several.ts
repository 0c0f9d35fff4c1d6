import type { Document } from '../document.ts';
import { BIT, lookUp } from '../lexicon/lookup.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';
import { appositionLead } from './named-beside.ts';
import type { Referent } from './referent.ts';

/** Sentences back in which those stand of whom it is one. */
const MOST_SENTENCES = 3;

/** "one of them, Ana Ruiz,", "one, a 15-year-old who gave her name as Ana": the phrase that tells who. */
export function oneNamed(document: Document, clauses: Clauses, mention: Mention): Mention | null {
  const { tokens, mentions, people } = document;
  const lead = appositionLead({ document, clauses }, mention);
  if (lead) return lead;
  const end = endOfThem(document, clauses, mention);
  if (tokens[end]?.word.text !== ',' || tokens[end]!.run >= 0) return null;
  const next = mentions[clauses.startsAt[end + 1]!];
  if (!next || next.sentence !== mention.sentence || next.plural || next.possessive) return null;
  if (next.kind === 'name') {
    const entity = people.entityOf(next);
    if (!entity || !/^[,.]?$/.test(tokens[next.endToken]?.word.text ?? '')) return null;
    // A name that no list holds is somebody's here.
    if (entity.type === 'unknown') entity.type = 'person';
    return entity.type === 'person' ? next : null;
  }
  const described =
    next.kind === 'nominal' &&
    /^an?$/.test(tokens[next.firstToken]!.word.lower) &&
    tokens[next.head]!.word.bits & BIT.person;
  return described ? next : null;
}

/** "Traders … said one (of them)": what one of those is called who were told of last, or null. */
export function oneOfThose(document: Document, clauses: Clauses, mention: Mention): Referent | null {
  const { tokens, mentions, paragraphs } = document;
  const them = mentions[clauses.startsAt[mention.endToken + 1]!];
  const of = tokens[mention.endToken]?.word.lower === 'of';
  if (of && them?.kind !== 'pronoun') return null;
  for (let m = mention.index - 1; m >= 0; m--) {
    const other = mentions[m]!;
    if (mention.sentence - other.sentence > MOST_SENTENCES) return null;
    if (paragraphs[other.paragraph]!.role !== paragraphs[mention.paragraph]!.role) return null;
    if (other.inRun || other.kind !== 'nominal' || !other.plural) continue;
    const one = singular(tokens[other.head]!.word.lower);
    if (one) return { entity: null, description: one };
  }
  return null;
}

/** Where "one of them" ends. */
function endOfThem(
  { tokens, mentions }: Document,
  clauses: Clauses,
  { endToken, sentence }: Mention,
): number {
  const them = mentions[clauses.startsAt[endToken + 1]!];
  return tokens[endToken]?.word.lower === 'of' && them?.sentence === sentence ? them.endToken : endToken;
}

/** One of several persons: "trader" of "traders"; null for what is no noun for persons. */
function singular(plural: string): string | null {
  const forms = [
    plural.replace(/men$/, 'man'),
    plural.replace(/ies$/, 'y'),
    plural.replace(/wives$/, 'wife'),
    plural.replace(/children$/, 'child'),
    plural.replace(/(?<=s|x|z|ch|sh)es$/, ''),
    plural.replace(/s$/, ''),
  ];
  return forms.find((form) => form !== plural && (lookUp(form).bits & BIT.person) !== 0) ?? null;
}
