import { BIT } from '../lexicon/lookup.ts';
import { agrees } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import type { Parts } from './parts.ts';

/** Nouns for whoever does what the verbs behind the colon say. */
const doers = byNoun([
  'farmer grower: farms farmed grows grew',
  'fisherman angler: fishes fished',
  'driver motorist: drives drove',
  'rider jockey cyclist: rides rode',
  'teacher tutor lecturer educator: teaches taught',
  'student undergraduate graduate researcher: studies studied',
  'seller vendor hawker trader stallholder: sells hawks hawked vends peddles',
  'presenter host broadcaster anchor dj: presents presented hosts hosted',
  'player actor actress star performer musician: plays played stars starred',
  'singer vocalist musician: sings sang',
  'author writer novelist playwright: writes wrote penned',
  'artist painter: paints painted',
  'baker: bakes baked',
  'chef cook: cooks cooked',
  'editor: edits edited',
  'director film-maker filmmaker: directs directed',
  'winner champion victor: won',
  'captain skipper: captains captained skippers skippered',
  'owner boss proprietor proprietress: runs ran owns owned opened',
  'boss manager: manages managed',
  'leader: leads led',
]);

/** What is seen once tells less than who was named last: nouns for whoever does it that may be others' too. */
const players = byNoun([
  'striker forward winger midfielder defender scorer goalscorer marksman attacker substitute centre-forward: scored netted equalised equalized headed volleyed struck slotted tapped fired curled lashed',
  'goalkeeper keeper stopper shot-stopper: saved',
  'bowler seamer spinner paceman leg-spinner off-spinner: bowled bowls',
  'batter batsman opener all-rounder: batted bats',
]);

/** Nouns for players alone. */
export const sportsman =
  /^(?:left-hander|right-hander|left-armer|wicketkeeper|wicket-keeper|fly-half|scrum-half|full-back|fullback|centre-back|winger|midfielder|striker|forward|defender|goalkeeper|flanker|hooker|prop|lock|batter|batsman|bowler|seamer|spinner|paceman|opener|all-rounder|allrounder|pitcher|quarterback|receiver|linebacker|shortstop|catcher|infielder|outfielder|guard|playmaker|corner-forward|half-forward|ruckman|full-forward)$/;

/** Nouns for whoever runs what stands behind the colon. */
const keepers = byNoun([
  'baker: bakery',
  'publican landlord landlady innkeeper licensee barman: pub bar inn tavern shebeen',
  'shopkeeper trader grocer storekeeper: shop store kiosk spaza duka grocery newsagent boutique supermarket',
  'farmer grower: farm orchard smallholding vineyard',
  'restaurateur chef: restaurant café cafe bistro eatery diner takeaway',
  'hairdresser stylist barber: salon barbershop',
  'butcher: butchery butcher',
  'hotelier: hotel guesthouse hostel lodge',
  'stallholder trader vendor hawker: stall',
  'mechanic: garage workshop',
  'pharmacist chemist: pharmacy chemist',
  'headteacher headmaster headmistress principal head: school academy',
  'businessman businesswoman entrepreneur boss: company firm business factory chain startup',
]);

const runs = /^(?:runs?|ran|owns?|owned|keeps?|kept|has|opened|manages|managed|started|founded)$/;
const linking = /^(?:is|was|been|be|became|becomes|being|remains)$/;
const employed = /^(?:works|worked|working|serves|served|trained|employed|qualified)$/;
const between = /^(?:used|to|has|had|have|also|now|still|once|who|later|already|spent)$/;

/** Mentions looked back at, and tokens between a subject, its verb and its object. */
const MOST_SEEN = 120;
const MOST_BETWEEN = 4;

/** Who is called by a noun for what the text says they do or are: "Ruiz runs a bakery … the baker". */
export class Deeds {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The person last said to do what makes them that. */
  doer(mention: Mention, noun: string, gender: Gender): Entity | null {
    return this.of(mention, gender, doers.get(noun), keepers.get(noun));
  }

  /** The player last seen to do what makes them that. */
  player(mention: Mention, noun: string, gender: Gender): Entity | null {
    return this.of(mention, gender, players.get(noun), undefined);
  }

  private of(
    mention: Mention,
    gender: Gender,
    verbs: ReadonlySet<string> | undefined,
    places: ReadonlySet<string> | undefined,
  ): Entity | null {
    if (!verbs && !places) return null;
    const { mentions } = this.parts.document;
    for (let m = mention.index - 1; m >= 0 && mention.index - m <= MOST_SEEN; m--) {
      const other = mentions[m]!;
      if (!this.maySubject(other)) continue;
      const verb = this.verbBehind(other);
      const does = verb && (verbs?.has(verb.lower) || (runs.test(verb.lower) && this.keeps(verb.at, places)));
      const entity = does ? this.parts.resolve(other)?.entity : null;
      if (entity?.type === 'person' && agrees(entity.gender, gender)) return entity;
    }
    return null;
  }

  /** "Ruiz is a plumber", "she had been a midwife", "who works as a nurse": of whom a noun is said. */
  subjectOf({ firstToken, plural }: Mention): Entity | null {
    const { tokens, mentions } = this.parts.document;
    if (plural || !/^an?$/.test(tokens[firstToken]!.word.lower)) return null;
    let k = firstToken - 1;
    const lower = (at: number): string => (tokens[at]?.run === -1 ? tokens[at]!.word.lower : '');
    if (lower(k) === 'as' && employed.test(lower(k - 1))) k -= 2;
    else if (linking.test(lower(k))) k--;
    else return null;
    while (tokens[k] && (between.test(lower(k)) || tokens[k]!.word.bits & BIT.adverb)) k--;
    if (lower(k) === ',') k--;
    const subject = mentions[this.parts.clauses.endsAt[k + 1] ?? -1];
    const noun = subject?.kind === 'nominal' && !subject.inRun && !subject.plural && !subject.possessive;
    if (!subject || !(noun || this.maySubject(subject))) return null;
    const entity = this.parts.resolve(subject)?.entity;
    return entity?.type === 'person' ? entity : null;
  }

  private maySubject({ kind, inRun, possessive, head }: Mention): boolean {
    if (inRun || possessive || kind === 'nominal') return false;
    return kind === 'name' || /^s?he$/.test(this.parts.document.tokens[head]!.word.lower);
  }

  private verbBehind({
    endToken,
    sentence,
  }: Mention): { readonly lower: string; readonly at: number } | null {
    const { tokens } = this.parts.document;
    let k = endToken;
    // ", 44,"
    if (
      tokens[k]?.word.text === ',' &&
      tokens[k + 2]?.word.text === ',' &&
      tokens[k + 1]!.word.bits & BIT.digit
    )
      k += 3;
    if (tokens[k]?.word.text === ',' && tokens[k + 1]?.word.lower === 'who') k++;
    for (
      const from = k;
      k < from + MOST_BETWEEN && tokens[k]?.sentence === sentence && tokens[k]!.run < 0;
      k++
    ) {
      const { lower, bits } = tokens[k]!.word;
      if (!between.test(lower) && !(bits & BIT.adverb)) return { lower, at: k };
      if (runs.test(lower) && bits & BIT.auxiliary && tokens[k + 1]!.word.bits & BIT.determiner)
        return { lower, at: k };
    }
    return null;
  }

  private keeps(verb: number, places: ReadonlySet<string> | undefined): boolean {
    const { tokens } = this.parts.document;
    return tokens
      .slice(verb + 1, verb + 2 + MOST_BETWEEN)
      .some(({ word, run }) => run < 0 && places?.has(word.lower));
  }
}

function byNoun(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of lines) {
    const [nouns = '', words = ''] = line.split(': ');
    for (const noun of nouns.split(' ')) {
      const set = found.get(noun) ?? new Set();
      for (const word of words.split(' ')) set.add(word);
      found.set(noun, set);
    }
  }
  return found;
}
