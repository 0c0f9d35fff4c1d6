import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Referent } from './referent.ts';

/** What several people are counted in: "a line of dockers". */
export const measure =
  /^(?:line|group|crowd|band|handful|dozens|hundreds|thousands|scores|number|couple|pair|trio|row|knot|party|gang|mob|bunch|throng|string|team|majority|chorus|one|some|many|most|several|few|none|all|two|three)$/;

/** What one may be of something: "head of news". */
const posts = /^(?:chief|head|director|chamber|minister|secretary|master|chair|leader|captain)$/;

/** An unnamed source by its description: no article, no possessive pronoun, no number in figures, lower case. */
export function describe(document: Document, clauses: Clauses, mention: Mention): Referent {
  const { tokens, text } = document;
  let first = mention.firstToken;
  while (
    first < mention.head &&
    // "one member", "a 94-page review", "its own newspaper"
    (/^(?:one|own|[\w-]+-page)$/.test(tokens[first]!.word.lower) ||
      (tokens[first]!.word.bits & (BIT.determiner | BIT.possessive | BIT.time) &&
        !(tokens[first]!.word.bits & BIT.digit)))
  )
    first++;
  // "some 3,000 students": how many they were is no part of who they are.
  if (mention.plural)
    for (let k = first; k < mention.head; k++) if (/^\d[\d,.]*$/.test(tokens[k]!.word.text)) first = k + 1;
  const words = text
    .slice(tokens[first]!.start, endOfDescription(document, clauses, mention))
    .replace(/\s+/g, ' ');
  // "the Wenning report", "the Health ministry": documents and bodies keep the name that they go by.
  const named =
    mention.kind === 'nominal' &&
    (tokens[mention.head]!.word.lower === 'family' ||
      (tokens[mention.head]!.word.bits & (BIT.document | BIT.organisation)) !== 0);
  const opens = document.sentences[mention.sentence]!.firstToken === first;
  // "Ashbridge council": a body that goes by a place's name.
  if (mention.kind === 'nominal' && first < mention.head && isOfPlace(document, mention, first))
    return { entity: null, description: words };
  return { entity: null, description: named && !opens ? words : words.toLowerCase() };
}

/**
 * Where a description ends: "some of the traders", "a group of students" are described by those whom they are of,
 * "a spokesman for the diocese" by whom he speaks for.
 */
function endOfDescription({ tokens, mentions }: Document, clauses: Clauses, mention: Mention): number {
  const { lower } = tokens[mention.head]!.word;
  if (/^spokes(?:man|woman|person)$/.test(lower) && tokens[mention.endToken]?.word.lower === 'for') {
    const body = mentions[clauses.startsAt[mention.endToken + 1]!];
    const speaks = BIT.organisation | BIT.organisationName | BIT.person | BIT.capital;
    // "A spokesman for the first time": nobody's.
    if (!body || body.kind === 'pronoun' || !(tokens[body.head]!.word.bits & speaks)) return mention.end;
    // "Riverway's": an apostrophe of the name, unless something of the body's follows.
    const behind = tokens[body.endToken];
    if (behind?.kind !== 'possessive') return body.end;
    return mentions[clauses.startsAt[body.endToken + 1]!]?.end ?? behind.end;
  }
  if (tokens[mention.endToken]?.word.lower !== 'of') return mention.end;
  const others = mentions[clauses.startsAt[mention.endToken + 1]!];
  // "chief of staff", "director of music"
  const bare =
    others?.kind === 'nominal' && others.firstToken === others.head && others.endToken === others.head + 1;
  if (bare && posts.test(lower)) return others.end;
  // "one member of the choir"
  if (/^members?$/.test(lower) && others && others.kind !== 'pronoun' && !others.possessive)
    return others.end;
  if (!measure.test(lower)) return mention.end;
  const persons = others?.kind === 'nominal' && others.plural && !others.possessive;
  return persons && tokens[others.head]!.word.bits & BIT.person ? others.end : mention.end;
}

/** "Ashbridge council": a noun for a body right behind a place's name. */
function isOfPlace({ tokens }: Document, mention: Mention, first: number): boolean {
  const { bits } = tokens[mention.head]!.word;
  const { word } = tokens[first]!;
  return (
    (bits & BIT.organisation) !== 0 &&
    !(bits & BIT.plural) &&
    first + 1 === mention.head &&
    first === mention.firstToken &&
    (word.bits & BIT.capital) !== 0 &&
    !(word.bits & (BIT.organisation | BIT.person | BIT.document | BIT.title))
  );
}
