import { BIT } from '../lexicon/lookup.ts';
import { FAMILY_FIRST } from '../lexicon/words.ts';
import type { Mention } from '../phrases/mentions.ts';
import { isDateline } from '../text/dateline.ts';
import type { Token } from '../text/tokens.ts';
import { isNameWord, yearsOf } from './name-words.ts';

/** What bears a name. */
export type EntityType = 'person' | 'organisation' | 'place' | 'role' | 'time' | 'unknown';

/** "WarmFront", "BrightHouse", but no "McRuiz", "DeStone" or "JoAnn". */
const camel = /^(?!Ma?c|Fitz|[A-Z][a-z]?\p{Lu})\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}{3,}$/u;

/** What bears a number or a letter. */
const numbered =
  /^(?:exhibit|annexure|annex|appendix|schedule|section|clause|figure|table|count|grade|form|class|block|plot|phase|item|route|gate|platform|room|lot|flight|level|category|article|chapter|volume|paragraph|question|answer|test|type|version|zone|bay|pier|berth|runway|lane|stage|tier|pool|group)$/;

/** What clubs are called. */
const club =
  /^(?:united|rovers|wanderers|athletic|albion|rangers|harriers|argyle|hotspur|academicals|thistle|tigers|eagles|hawks|wolves|warriors|raiders|panthers|sharks|giants|falcons|gaels|lions|stars|bulls|bucks|dynamos|pirates|chiefs|swallows|stallions|dolphins|dragons|tornadoes|hurricanes|cheetahs|leopards|crusaders|blues|reds|magpies|bombers|saints|swans|demons|crows|cowboys|broncos|knights|roosters|mariners|jets|bears|cubs|devils|bulldogs|huskies|cougars|trojans|spartans|vikings|kings|royals|titans|challengers|scorchers|strikers|steelers|gladiators|harlequins|saracens|barbarians|pumas|jaguars|buccaneers|corsairs|hornets|wasps|bees|foxes|ravens|kestrels|gunners|fc|afc|rfc|cc)$/;

/**
 * What bears the name from token `start` to `end`, by the look of it: its `words`, whether a title or a noun for a person stands before
 * it, and what the lexicon says of the noun before it.
 */
export function typeOf(
  tokens: readonly Token[],
  mention: Mention,
  start: number,
  end: number,
  words: readonly string[],
  titled: boolean,
  prefixBits: number,
): EntityType {
  if (start >= end || words.length === 0) return 'role';
  // "the 54-year-old Scot"
  if (words.length === 1 && start > mention.firstToken && yearsOf(tokens[start - 1]!.word.lower))
    return 'role';
  const first = tokens[start]!.word;
  const last = tokens[end - 1]!.word;
  if (words.length === 1 && first.bits & BIT.time && !titled) return 'time';
  // "Exhibit B", "Block 12": nobody.
  if (words.length === 2 && numbered.test(words[0]!) && last.text.length <= 2) return 'time';
  // "of Hampton, Va.,": the abbreviation of a state.
  if (
    words.length === 1 &&
    first.bits & BIT.abbreviation &&
    !titled &&
    !(first.bits & (BIT.organisationName | BIT.title))
  )
    return 'place';
  if (
    titled &&
    words.length <= 5 &&
    !(words.length > 1 && last.bits & BIT.organisationName && !(first.bits & (BIT.male | BIT.female)))
  )
    return 'person';
  const given =
    (first.bits & (BIT.male | BIT.female)) !== 0 && !(first.bits & (BIT.place | BIT.organisationName));
  // "At the fire service Ana Ruiz, who …": no body's name; "the retailer Ana Ruiz" is.
  const who = tokens[end]?.word.text === ',' && tokens[end + 1]?.word.lower === 'who';
  // "chair of the bench Ana Ruiz"
  const heads =
    /^(?:of|for|at)$/.test(tokens[start - 3]?.word.lower ?? '') &&
    ((tokens[start - 4]?.word.bits ?? 0) & (BIT.person | BIT.title)) !== 0;
  // "Plover centre Ana Ruiz": a player's place.
  const plays =
    /^cent(?:re|er)$/.test(tokens[start - 1]?.word.lower ?? '') &&
    words.length === 2 &&
    !houses.test(tokens[start - 2]?.word.lower ?? '') &&
    !(last.bits & (BIT.organisationName | BIT.place));
  const somebody = plays || (given && words.length > 1 && (who || heads || isAged(tokens, end)));
  if (prefixBits & (BIT.organisation | BIT.document) && !(prefixBits & BIT.person) && !somebody)
    return 'organisation';
  let organisation = false;
  let place = true;
  for (let k = start; k < end; k++) {
    const { bits, lower } = tokens[k]!.word;
    if (bits & (BIT.organisationName | BIT.organisation) && !(given && words.length === 2))
      organisation = true;
    if (/^(?:of|for|against|without|and|&)$/.test(lower) || camel.test(tokens[k]!.word.text))
      organisation = true;
    if (isNameWord(tokens[k]) && !(bits & BIT.place)) place = false;
  }
  if (
    given &&
    words.length === 2 &&
    last.bits & BIT.organisationName &&
    mention.firstToken < start &&
    tokens[mention.firstToken]!.word.bits & BIT.determiner
  )
    organisation = true;
  // "Port of Plover"
  if (words.length === 3 && /^(?:port|isle|gulf)$/.test(words[0]!) && words[1] === 'of') return 'place';
  const several = !given && words.length > 1;
  if (organisation || (several && (isTeam(tokens, start, end) || firm.test(last.lower))))
    return 'organisation';
  if (
    place ||
    isGround(words, given, titled) ||
    (!given &&
      !titled &&
      words.length > 1 &&
      end === mention.nameEnd &&
      /^(?:north|south|east|west|central)$/.test(words.at(-1)!))
  )
    return 'place';
  // "HAMBURG, Oct 30 (Plover Newswire) -"
  if (
    tokens[start - 1]?.word.text === '(' &&
    tokens[end]?.word.text === ')' &&
    /^(?:[—–-]|--)$/.test(tokens[end + 1]?.word.text ?? '')
  )
    return 'organisation';
  if (isDateline(tokens, start, end)) return 'place';
  if (words.length === 1 && first.bits & BIT.allCaps && first.text.length <= 7) return 'organisation';
  if (first.text.startsWith('@')) return 'person';
  const determined = mention.firstToken < start && tokens[start - 1]!.word.bits & BIT.determiner;
  // "the Stella Grace" may be a boat: a person is one whom another place names without the article.
  if (determined) return words.length > 1 && !given ? 'organisation' : 'unknown';
  if (words.length === 1 && isAged(tokens, end)) return 'person';
  if (words.length === 1)
    return first.bits & (BIT.male | BIT.female) && !(first.bits & BIT.place) ? 'person' : 'unknown';
  const family = FAMILY_FIRST.has(first.lower) && last.text.includes('-');
  if (words.length <= 5) return first.bits & BIT.place && !given && !family ? 'unknown' : 'person';
  return 'unknown';
}

/** What a centre is for that is a house: "the community centre Plover Lights". */
export const houses =
  /^(?:community|shopping|leisure|sports?|arts?|visitors?|medical|health|call|city|town|data|research|cultural|day|fitness|garden|welcome|detention|nature|science|business|conference)$/;

/** What firms are called by their trade. */
const firm =
  /^(?:lines|ferries|cruises|buses|airports|shipping|logistics|freight|haulage|foods|beverages|brewer(?:y|ies)|stores|supermarkets|retail|brands|minerals|mining|resources|electric|gas|oil|petroleum|plantations|dairies|farms|pharma(?:ceuticals)?|capital|ventures|properties|estates|homes|hotels|resorts|telecom(?:s)?|media|digital|software|robotics|labs|therapeutics|genetics|healthcare|insurance|assurance|finance|financial|savings|investments|securities|solutions|recycling|environmental|renewables|solar|aggregates|quarries|textiles|garments|apparel|games|rail|trains|buses|coaches|transit|aviation|marine|steelworks|chemicals|plastics|publishing|newswire|productions|aerospace|biotech|logistics|dairies|brewers|nurseries|fisheries|mills|cement|steel|travel|taxis|utilities|builders|developers|developments|engineering|microfinance|broadcasting|grocers|networks)$/;

/** What streets, waters and settlements end in, and what no person's name does. */
const ground =
  /^(?:head|heads|falls|springs|beach|crossing|ridge|heights|road|street|lane|way|park|moor|fell|glen|loch|site|town|city|village|station|county|islands?|valley|point|cove|reef|bridge|mills|corner|trace|circle|square|district|division|ward|constituency|province|region|area|bay|hills|river|lake|reserve|common)$/;
const groundAlways =
  /^(?:road|avenue|drive|crescent|creek|airport|junction|estate|gardens|terrace|wharf|quay|harbou?r)$/;
const groundFirst =
  /^(?:upper|lower|new|santa|san|mount|fort|jalan|lorong|kampung|kampong|taman|rue|calle|avenida|strada)$/;

/** "Plover Street", "Upper Ashbridge": a stretch of ground, unless a given name or a title says that it is somebody. */
const isGround = (words: readonly string[], given: boolean, titled: boolean): boolean =>
  !titled &&
  words.length > 1 &&
  words.length <= 3 &&
  (groundAlways.test(words.at(-1)!) ||
    (!given && (ground.test(words.at(-1)!) || groundFirst.test(words[0]!))));

/** "Ashbridge Rovers", or what stands in a line of results: "Ashbridge 3 Plover Bay 1". */
function isTeam(tokens: readonly Token[], start: number, end: number): boolean {
  if (club.test(tokens[end - 1]!.word.lower)) return true;
  const [score, next] = [tokens[end], tokens[end + 1]];
  return (
    /^\d{1,3}$/.test(score?.word.text ?? '') &&
    score!.sentence === tokens[start]!.sentence &&
    (next === undefined || next.paragraph !== score!.paragraph || isNameWord(next))
  );
}

/** "Ana, 9, ran": an age behind a name. */
const isAged = (tokens: readonly Token[], end: number): boolean =>
  tokens[end]?.word.text === ',' &&
  /^[1-9]\d?$/.test(tokens[end + 1]?.word.text ?? '') &&
  /^[,.]$/.test(tokens[end + 2]?.word.text ?? '');
