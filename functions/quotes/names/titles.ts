import { BIT } from '../lexicon/lookup.ts';
import { FAMILY_FIRST } from '../lexicon/words.ts';
import type { Token } from '../text/tokens.ts';
import { isNameWord } from './name-words.ts';

const courtesy =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|lord|lady|dame|madam|madame|mister|monsieur|señor|señora|shri|sri|shree|smt|alhaji|alhaja|hajia|hajiya|malam|mallam|hon|honourable|honorable|rev|reverend|fr|sr|engr|barr|arc|surv|mme|mlle|nana|otunba|kumari|begum|herr|frau|adv|er|ca|pa|seri|ratu|u|daw|tan sri|datuk|dato|excellency|honour|highness|majesty|eminence|mzee|baba|mama|togbe|naa|haji|hajji|puan|encik|cde|gogo|whaea|torgbui|osabarima|kgosi|inkosi|hajah)\.?$/i;

/** Titles that are parts of names as well. */
export const insideNames =
  /^(?:ha(?:ji|jji|jjah|fiz)|alhaji|sheikh|syed|imam|nana|baba|mama|tan|prince|king|earl|dean|bishop|major|junior)$/;

/** "Education CS Ana Ruiz": an office in capitals inside, before a full name; "Sen. JD Ruiz" is none. */
export function isOfficeInCapitals(tokens: readonly Token[], k: number, from: number, end: number): boolean {
  if (k === from || end - k < 3 || !/^\p{Lu}{2,5}$/u.test(tokens[k]!.word.text)) return false;
  if (tokens[k - 1]!.word.bits & (BIT.title | BIT.male | BIT.female) || tokens[from]!.word.bits & BIT.allCaps)
    return false;
  return tokens
    .slice(k + 1, end)
    .every(
      (token) => isNameWord(token) && !(token.word.bits & (BIT.allCaps | BIT.organisationName | BIT.place)),
    );
}

/** "MCA Odhiambo Otieno", "CSP Kabiru Sule": offices in capitals before a full name; where the name begins. */
export function leadingAcronyms(tokens: readonly Token[], from: number, end: number): number {
  let k = from;
  while (k < end && tokens[k]!.word.bits & BIT.allCaps && /^\p{Lu}{2,5}\d?$/u.test(tokens[k]!.word.text)) k++;
  if (k === from || end - k < 2 || end - k > 4) return from;
  for (let j = k; j < end; j++) {
    const { bits, text } = tokens[j]!.word;
    if (
      bits & (BIT.organisationName | BIT.organisation | BIT.place | BIT.time) ||
      !isNameWord(tokens[j]) ||
      /^\p{Lu}+$/u.test(text)
    )
      return from;
  }
  return k;
}

const rank =
  /^(?:general|gen\.?|admiral|adm\.?|colonel|col\.?|major|maj\.?|captain|capt\.?|lieutenant|lt\.?|commander|brigadier|marshal|sergeant|sgt\.?)$/;

/** The role as written, without courtesy titles; null if nothing else is left. */
export function roleText(text: string, tokens: readonly Token[], first: number, end: number): string | null {
  let from = first;
  let to = end;
  while (to > from && courtesy.test(tokens[to - 1]!.word.text)) to--;
  while (from < to && (courtesy.test(tokens[from]!.word.text) || tokens[from]!.kind === 'possessive')) from++;
  // "Chairman of the Joint Chiefs of Staff General": the rank before the name is no part of the office.
  const office = tokens.slice(from, to).some((token) => token.word.lower === 'of');
  while (office && to - from > 3 && rank.test(tokens[to - 1]!.word.lower)) to--;
  if (to <= from) return null;
  const role = text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
  return /^\p{L}/u.test(role) ? role : null;
}

/** Titles that are first names too, but stand before a surname alone as well ("Judge Ruiz"). */
const rankFirst =
  /^(?:judge|chief|lord|king|mayor|major|general|pope|justice|coach|officer|constable|sergeant|bishop|prince|duke|dame|rabbi|nana|brig|barr|warden)$/;

export function isTitleWord(tokens: readonly Token[], k: number, from: number, end: number): boolean {
  const { bits } = tokens[k]!.word;
  if (!(bits & (BIT.title | BIT.person)) || bits & BIT.plural || tokens[k]!.run !== tokens[from]!.run)
    return false;
  const next = tokens[k + 1];
  const { lower } = tokens[k]!.word;
  // "Md Shahjahan": short for Mohammed; a managing director is "MD".
  if (tokens[k]!.word.text === 'Md') return false;
  // "Sardar Patel" is a name, "Sardar Ghulam Sarwar Ruiz" a title and one.
  const behindOffice = k > from && (tokens[k - 1]!.word.bits & (BIT.title | BIT.person)) !== 0;
  if (lower === 'sardar' && end - k < (behindOffice ? 3 : 4)) return false;
  if (lower === 'petty' && next?.word.lower !== 'officer') return false;
  // "Dean Martin", "Guy Cecil", "Howard Dean": a word that is a first name too is a title only before a full name.
  const abbreviated = (bits & BIT.allCaps) !== 0 && lower.length <= 3;
  if (
    bits & (BIT.male | BIT.female) &&
    !abbreviated &&
    !rankFirst.test(lower) &&
    (k !== from || end - k <= 2)
  )
    return false;
  // "the General Overseer"
  const office = tokens.slice(from, end).every(({ word }) => word.bits & (BIT.title | BIT.person));
  if (
    k === end - 1 &&
    k > from &&
    office &&
    /^(?:the|retired|former|late|then)$/.test(tokens[from - 1]?.word.lower ?? '')
  )
    return true;
  if (k === end - 1 && /^(?:highness|worship|majesty|excellency|lordship|ladyship|eminence)$/.test(lower))
    return true;
  if (
    k === end - 1 &&
    k !== from &&
    !/^(?:minister|secretary|president|governor|mayor|chancellor|commissioner|general|director|chairman|chairwoman|chair|speaker|premier|attorney|manager|coach|officer|ambassador|judge|justice|inspector|superintendent|constable|leader|executive|captain)$/.test(
      lower,
    )
  )
    return false;
  if (k === end - 1) {
    // The last word is a role only if what stands before is not a person's given name.
    if (k === from) return (bits & BIT.title) !== 0 || tokens[k]!.word.lower.length > 9;
    return !(tokens[from]!.word.bits & (BIT.male | BIT.female)) && end - from <= 6;
  }
  if (bits & BIT.organisationName && !(bits & BIT.title)) return false;
  return next !== undefined;
}

/** "Secretary of Defense Lloyd Austin": where the name begins after an office with "of"; `end` if there is none. */
export function afterOffice(tokens: readonly Token[], of: number, end: number): number {
  // "Minister for Works Koh Wei Ming": the family name first, then two short given names.
  if (
    end - 3 > of + 1 &&
    FAMILY_FIRST.has(tokens[end - 3]!.word.lower) &&
    isShort(tokens[end - 1]!) &&
    isShort(tokens[end - 2]!)
  )
    return end - 3;
  for (let k = of + 1; k < end - 1; k++) if (tokens[k]!.word.text === ')') return k + 1;
  // "Superintendent of Police Nurul Huda Ismail": words for the field, then a full name of any people.
  let behind = of + 1;
  while (behind < end && (isField(tokens[behind]!) || isFieldAnd(tokens, behind))) behind++;
  const name = tokens.slice(behind, end);
  const full =
    name.length > 1 && name.length <= 4 && name.every((token) => isNameWord(token) && isPersons(token));
  if (behind > of + 1 && full) {
    // "Minister for Minor Ports K. R. Menon": a field that no list holds.
    const unlisted = !(name[0]!.word.bits & (BIT.male | BIT.female)) && !isInitial(name[0]!);
    return unlisted && name.length > 2 && isInitial(name[1]!) ? behind + 1 : behind;
  }
  let caps = 0;
  for (let k = of + 1; k < end; k++) {
    const token = tokens[k]!;
    if (!isNameWord(token)) continue;
    caps++;
    if (caps === 1 && k + 2 < end && tokens[k + 1]!.word.bits & BIT.preposition) continue;
    if (token.word.bits & BIT.title && k + 1 < end && caps > 1) return k;
    if (
      caps > 1 &&
      token.word.bits & (BIT.male | BIT.female) &&
      !(token.word.bits & (BIT.place | BIT.organisationName)) &&
      k + 1 < end &&
      // "Member for St Ann South Karl Ruiz"
      !tokens.slice(k + 1, end - 1).some(({ word }) => word.bits & BIT.place)
    )
      return k;
  }
  let tail = 0;
  for (let k = end - 1; k > of && isNameWord(tokens[k]); k--) tail++;
  // "Director of the State Fire Service": a body to its last word.
  const closing = tokens[end - 1]!.word.bits & (BIT.organisationName | BIT.organisation);
  const given = tokens[end - 2]!.word.bits & (BIT.male | BIT.female);
  if (tail < 3 || (closing && !given)) return end;
  let start = end - 2;
  while (start - 1 > of + 1 && isInitial(tokens[start - 1]!)) start--;
  if (
    isInitial(tokens[start]!) &&
    tokens[start - 1]!.word.bits & (BIT.male | BIT.female) &&
    start - 1 > of + 1
  )
    start--;
  return start;
}

const isPersons = ({ word }: Token): boolean =>
  !(word.bits & (BIT.title | BIT.person | BIT.place | BIT.organisation | BIT.organisationName));
/** "Works and Housing", "Works, Housing and …" */
const isFieldAnd = (tokens: readonly Token[], k: number): boolean =>
  /^(?:and|,)$/.test(tokens[k]!.word.lower) && tokens[k + 1] !== undefined && isField(tokens[k + 1]!);

/** Whether it is what one office is in charge of. */
export const isField = ({ word }: Token): boolean =>
  /^(?:police|prisons?|customs|immigration|health|education|works|finance|agriculture|fisheries|forestry|forests|lands?|housing|transport|tourism|trade|industry|labour|labor|energy|mines|mining|water|environment|defen[cs]e|justice|interior|information|communications|culture|sports?|youth|planning|schools|wildlife|parks|nursing|medicine|operations|marketing|engineering|security|revenue|resources|development|affairs|services|relations|management|protection|infrastructure|welfare|empowerment|commerce|aviation|equality|innovation|technology|science|research|famil(?:y|ies)|child(?:ren)?|wom[ae]n|heritage|gaeltacht|arts|media|procurement|logistics|rural|urban|local|primary|secondary|higher|basic|early|foreign|home|internal|external|public|social|civil|natural|regional|climate|change|economic|budget|charge|maritime|marine|shipping|power|electricity|irrigation|sanitation|disability|senior|indigenous|veterans|emergency|digital|employment|skills|training|learning|treasury|prosecutions|crime|traffic|investigations?|supply|law|courts|legal|parliamentary|cabinet|government|governance|reforms?|labou?r|immigration|broadcasting|sport|recreation|pacific|northern|western|eastern|southern)$/.test(
    word.lower,
  );
const isInitial = ({ word }: Token): boolean => /^(?:\p{Lu}\.){1,3}$/u.test(word.text);
const isShort = ({ word }: Token): boolean => word.text.length <= 5;
