import { BIT } from '../lexicon/lookup.ts';
import type { Token } from '../text/tokens.ts';
import { isGiven } from './name-words.ts';

/** Nouns for a body that open a sentence before its name. */
const kindBefore =
  /^(?:brokerage|supermarket|retailer|insurer|lender|watchdog|regulator|airline|carmaker|operator|housebuilder|broadcaster|publisher|manufacturer|utility|telco|wholesaler|grocer|brewer|chipmaker|drugmaker|miner|producer|distributor|carrier|think-tank|charity|newspaper)$/;

/** What writers call somebody in the first word of a sentence, right before the name; most are other words elsewhere. */
const calling =
  /^(?:regular|hopeful|favou?rite|tradie|cockie|sparky|chippy|brickie|truckie|bikie|battler|pollie|muso|nipper|ace|starlet|boffin|stunner|babe|rocker|popstar|diva|icon|legend|hardman|stopper|playmaker|supersub|signing|hotshot|clubber|netizen|fellow|gp|para|dj|comic|twin|heroine|independent|labour|green|exec|psychic|ref|joker|slimmer|vegan|foodie|champ|olympian|scouser|geordie|kiwi|aussie|lover|mistress|celeb|techie|temp|starter)$/;

/** What ends words for people and hardly ever a given name. */
const trade =
  /[a-z]{3}(?:maker|keeper|holder|worker|seller|owner|driver|leader|grower|hunter|walker|watcher|goer|fighter|ologist|ician|ographer|woman|person)$/;

/** Adjectives that writers set before a name. */
const familiar =
  /^(?:young|poor|gutted|stunned|furious|heartbroken|devastated|grieving|bubbly|plucky|brave|delighted|angry|proud|tearful|emotional|relieved|defiant|jubilant|thrilled|shocked|horrified|disgraced|ousted|embattled|outspoken|lucky|popular|fellow)$/;

/** "Chinese-language", "London-based": what tells of a name and is none of it. */
const describes =
  /-(?:language|based|born|bred|listed|owned|run|led|backed|trained|raised|educated|speaking|headquartered|registered|flagged|affiliated|aligned|area|mad|loving|winning|wide)$/;

/** Places of a player in a team. */
const place =
  /^(?:lock|prop|hooker|centre|center|wing|forward|guard|tackle|safety|setter|libero|pivot|five-eighth|halfback|flyhalf|scrumhalf|loosehead|tighthead|rover|ruckman|quick|tweaker|left-armer|right-armer|nightwatchman)$/;

/** "Sun-mi", "Jun-jun": a given name of two short syllables. */
const isSyllables = ({ word }: Token): boolean =>
  !(word.bits & BIT.person) &&
  /^\p{L}{1,5}-\p{Ll}{1,5}$/u.test(word.text) &&
  !/^(?:half|fly|full|wing|loose|tight|scrum|cent|mid|late|ex|co|non|left|right|top|long|first|well|much|old|new|two|three|ten|one|part|self|hard|soft|high|low|back|front|then|best|vice|sub|pre|post|pro|anti|all|ill|star|time|day|hand|home|life|world|award|fan|club)-/.test(
    word.lower,
  );

const opensSentence = (tokens: readonly Token[], k: number): boolean =>
  tokens[k - 1]?.sentence !== tokens[k]!.sentence;

/** Whether a noun like "Paceman" opens the sentence at token `k` before a name that goes on to token `end`. */
export function opensWithPersonNoun(tokens: readonly Token[], k: number, end: number): boolean {
  const { bits, lower } = tokens[k]!.word;
  const given = tokens[k + 1]!.word.bits;
  const last = tokens[end - 1]!.word.bits & (BIT.organisationName | BIT.organisation);
  // "Regular Ana Ruiz", "Beekeeper Tan Mei Ling"
  if (opensSentence(tokens, k) && end - k >= 3 && end - k <= 5 && !last) {
    if (calling.test(lower) && given & (BIT.male | BIT.female)) return true;
    if (trade.test(lower) && !(bits & (BIT.male | BIT.female)) && isGiven(tokens[k + 1]!)) return true;
  }
  if (end - k !== 3) return false;
  const known = (given & (BIT.male | BIT.female)) !== 0 || /[^aeiou](?:er|or|ist|eer|man|woman)$/.test(lower);
  return (
    opensSentence(tokens, k) &&
    known &&
    !(given & (BIT.place | BIT.organisationName)) &&
    !(bits & (BIT.male | BIT.female | BIT.place | BIT.organisationName | BIT.organisation | BIT.allCaps)) &&
    !/(?:rah|lei|lai|lu[kq]|uq|u[st]h?|o[st]h?)man$/.test(lower) &&
    ((bits & BIT.person) !== 0 || /(?:man|woman|er|or|ist|ian|eer|ant)$/.test(lower)) &&
    !(tokens[k + 2]!.word.bits & (BIT.organisationName | BIT.organisation))
  );
}

/**
 * Whether the first of a name's words, from token `from` up to `end`, describes whom or what it names ("Poor Ana"),
 * and has a capital only because it opens the sentence or stands before a name.
 */
export function opensWithDescription(tokens: readonly Token[], from: number, end: number): boolean {
  const { lower, text } = tokens[from]!.word;
  const length = end - from;
  const opens = opensSentence(tokens, from);
  // "Young Ruiz", "Poor Ana"
  if ((length === 2 || (length === 3 && opens)) && familiar.test(lower)) return true;
  // "Mother-of-two Ana Ruiz"
  if (opens && length >= 2 && /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)+$/u.test(text) && !isSyllables(tokens[from]!))
    return true;
  // "Lock Ana Ruiz": a player's place.
  const named = tokens[end - 1]!.word.bits & (BIT.organisationName | BIT.place);
  if (opens && length >= 3 && place.test(lower) && !named) return true;
  // "Chinese-language Ruiz Daily"
  return length > 2 && describes.test(lower);
}

/** Whether a noun like "Brokerage" stands before a body's name: "Brokerage Ruiz & Stone". */
export const opensWithKind = (tokens: readonly Token[], from: number, end: number): boolean =>
  end - from >= 3 &&
  kindBefore.test(tokens[from]!.word.lower) &&
  !(tokens[end - 1]!.word.bits & BIT.organisationName);
