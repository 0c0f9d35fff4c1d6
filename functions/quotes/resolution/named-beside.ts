import type { Document } from '../document.ts';
import { BIT, isVerb } from '../lexicon/lookup.ts';
import type { Clauses } from '../phrases/clauses.ts';
import { broughtIn, type Mention } from '../phrases/mentions.ts';

interface Text {
  readonly document: Document;
  readonly clauses: Clauses;
}

/** What stands between a noun and the name that somebody has. */
const callings = [
  'who goes by',
  'who went by',
  'known as',
  'called',
  'named',
  'surnamed',
  'nicknamed',
  'identified as',
  'by the name of',
  'calling itself',
  'calling themselves',
  'which calls itself',
  'that calls itself',
  'describing itself as',
].map((words) => words.split(' '));

/** "A nurse, she was due at seven": the pronoun says who is meant. */
export function pronounBehind({ document }: Text, mention: Mention): Mention | null {
  const { tokens, sentences, mentions } = document;
  if (sentences[mention.sentence]!.firstToken !== mention.firstToken || mention.plural) return null;
  if (tokens[mention.endToken]?.word.text !== ',') return null;
  const next = mentions[mention.index + 1];
  const pronoun = next?.firstToken === mention.endToken + 1 && next.kind === 'pronoun' && !next.possessive;
  return pronoun && /^s?he$/.test(tokens[next.head]!.word.lower) ? next : null;
}

/** "their lawyer, who goes by Ruiz", "a man named Roy": the name that a phrase says somebody has. */
export function nameBehind({ document, clauses }: Text, mention: Mention): Mention | null {
  const { tokens, mentions } = document;
  if (mention.plural || !(tokens[mention.head]!.word.bits & (BIT.person | BIT.organisation))) return null;
  let k = mention.endToken;
  if (tokens[k]?.word.text === ',') k++;
  const words = tokens.slice(k, k + 6).map(({ word, run }) => (run < 0 ? word.lower : ''));
  const saying = callings.find((calling) => calling.every((word, i) => words[i] === word));
  const at = saying ? clauses.startsAt[k + saying.length]! : -1;
  const name = mentions[at];
  if (name?.kind !== 'name' || name.sentence !== mention.sentence) return null;
  if (saying!.length > 1) return name;
  // "A critic called Ruiz a liar" tells nobody's name.
  const after = tokens[name.endToken]?.word;
  const closed = after && (/^[,.]$/.test(after.text) || after.bits & BIT.preposition || isVerb(after));
  return closed && /^(?:an?|one)$/.test(tokens[mention.firstToken]!.word.lower) ? name : null;
}

/** What an officer is in charge of. */
const area =
  /^(?:province|region|state|district|county|command|zone|division|area|ward|city|town|constituency|island|valley|coast|parish|borough|range|circle|sector|station)$/;

/** "head of the Fishers' Cooperative Ana Ruiz": the name that stands behind an office and its body without a comma. */
export function holderBehind(
  { document, clauses }: Text,
  { endToken, head, firstToken, plural }: Mention,
): Mention | null {
  const { tokens, mentions, people } = document;
  const of = tokens[endToken]?.word.lower ?? '';
  if (plural || !/^(?:of|for|in)$/.test(of) || !(tokens[head]!.word.bits & BIT.person)) return null;
  if (/^(?:an?|one)$/.test(tokens[firstToken]!.word.lower)) return null;
  const name = mentions[clauses.startsAt[endToken + 1]!];
  const parts = name?.kind === 'name' ? people.parts.get(name.index) : undefined;
  if (!name || parts?.type !== 'person' || parts.first <= name.nameFirst) return null;
  // "Police spokesperson for the province Superintendent Ana Ruiz"
  const titled = name.nameFirst > name.firstToken + 1 && parts.titled;
  const body = tokens[name.nameFirst - 1]!.word.bits & (BIT.organisation | BIT.organisationName | BIT.place);
  // "State minister for Lands Ana Ruiz"
  const portfolio =
    of === 'for' && /^(?:minister|secretary|commissioner|spokes\w+)$/.test(tokens[head]!.word.lower);
  if (portfolio) return name;
  if (titled && (body || area.test(tokens[name.nameFirst - 1]!.word.lower))) return name;
  return of === 'of' && tokens[parts.first - 1]!.word.bits & BIT.organisationName ? name : null;
}

/** "a woman who gave her name only as Ana", "a trader who asked to be called Ana": the name that is given. */
export function nameGiven({ document, clauses }: Text, mention: Mention): Mention | null {
  const { tokens, mentions, people } = document;
  const { endToken } = mention;
  const comma = tokens[endToken]?.word.text === ',' ? 1 : 0;
  if (tokens[endToken + comma]?.word.lower !== 'who' || mention.plural) return null;
  let names = false;
  for (let k = endToken + comma + 1; k < endToken + 14 && k < tokens.length; k++) {
    const { word, run, sentence } = tokens[k]!;
    if (run >= 0 || sentence !== mention.sentence || word.text === ',') return null;
    names ||= /^(?:name|identified|named|called|known)$/.test(word.lower);
    const name = mentions[clauses.startsAt[k]!];
    if (!names || name?.kind !== 'name' || !/^(?:as|called|named|name|only)$/.test(tokens[k - 1]!.word.lower))
      continue;
    const entity = people.entityOf(name);
    // A single name tells no kind; that somebody gave it does.
    if (entity?.type === 'unknown') entity.type = 'person';
    return entity ? name : null;
  }
  return null;
}

/** "Ruiz, the mayor, said", "his wife, Ana Ruiz, said": the name that a noun stands in apposition to. */
export function appositionLead({ document, clauses }: Text, mention: Mention): Mention | null {
  const { tokens, mentions, people } = document;
  if (tokens[mention.firstToken - 1]?.word.text === ',') {
    // "Ana Ruiz, 70, winner of the cup"
    const age = tokens[mention.firstToken - 2];
    const comma = tokens[mention.firstToken - 3]?.word.text === ',' && age && age.word.bits & BIT.digit;
    const at = clauses.endsAt[mention.firstToken - (comma ? 3 : 1)]!;
    const lead = at >= 0 ? mentions[at]! : null;
    const after = tokens[mention.endToken]?.word;
    if (
      lead?.kind === 'name' &&
      lead.sentence === mention.sentence &&
      !lead.inRun &&
      after &&
      (/^[,.;]$/.test(after.text) || /^who(?:se|m)?$/.test(after.lower) || after.bits & BIT.preposition)
    ) {
      const type = people.entityOf(lead)?.type;
      const { bits } = tokens[mention.head]!.word;
      if (type === 'person' && bits & BIT.person) return lead;
      // "Tenants First, a charity which"
      const body = type === 'organisation' && bits & BIT.organisation;
      if (body && broughtIn.test(tokens[mention.firstToken]!.word.lower)) return lead;
    }
  }
  const end = endOfOffice({ document, clauses }, mention);
  const comma = tokens[end];
  if (comma?.word.text === ',' && comma.run < 0) {
    const at = clauses.startsAt[end + 1]!;
    const name = at >= 0 ? mentions[at]! : null;
    // "the judge, Ana Ruiz of Plover, said"
    const of = name && /^(?:of|from)$/.test(tokens[name.endToken]?.word.lower ?? '');
    const place = of ? mentions[clauses.startsAt[name.endToken + 1]!] : undefined;
    const after = name ? tokens[(place ?? name).endToken]?.word.text : undefined;
    if (
      name?.kind === 'name' &&
      name.sentence === mention.sentence &&
      people.entityOf(name) &&
      people.entityOf(name)!.type !== 'place' &&
      (after === ',' || after === '.' || after === undefined) &&
      !(mention.plural && people.entityOf(name)!.type === 'person')
    )
      return name;
  }
  return null;
}

/** Where an office ends: "the chair of governors", "the director of the museum of the town". */
function endOfOffice({ document, clauses }: Text, mention: Mention): number {
  const { tokens, mentions } = document;
  let end = mention.endToken;
  if (mention.kind !== 'nominal' || mention.plural || !(tokens[mention.head]!.word.bits & BIT.person))
    return end;
  for (let n = 0; n < 2; n++) {
    const next = mentions[clauses.startsAt[end + 1]!];
    if (!next || !/^(?:of|for|at)$/.test(tokens[end]?.word.lower ?? '')) break;
    if (next.sentence !== mention.sentence || next.kind === 'pronoun') break;
    end = next.endToken;
  }
  return end;
}
