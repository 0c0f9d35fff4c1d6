import type { Document } from '../document.ts';
import { BIT, lookUp } from '../lexicon/lookup.ts';
import type { Entity } from '../people/people.ts';
import type { Mention } from '../phrases/mentions.ts';
import { lastMention, MOST_HOLDERS } from './office-holders.ts';

const press =
  /^(?:newspaper|paper|article|story|editorial|column|magazine|tabloid|broadsheet|publication|piece|outlet|journal|op-ed)$/;
/** What newspapers and broadcasters are called. */
export const pressName =
  /(?:times|post|journal|herald|tribune|gazette|guardian|telegraph|chronicle|mail|mirror|standard|express|star|sun|mercury|courier|advertiser|record|dispatch|globe|citizen|leader|monitor|nation|daily|weekly|bugle|beacon|sentinel|register|inquirer|bulletin|ledger|banner|clarion|advocate|recorder|echo|argus|examiner|observer|magazine|politico|news|press|reuters|independent|cnn|bbc)$/;
const outlet = new RegExp(`^${pressName.source}`);
const wire = /^(?:reuters|ap|afp|pa|aap|pti|ani|upi|xinhua|bernama|bloomberg|associated press)$/;
/** What stands before whoever is told something, or is written to. */
const tells = /^(?:told|tells|telling|by|asked|with|to|from|at)$/;
/** Bodies of the state: what they are called stands in their names. */
const official =
  /^(?:ministry|department|government|administration|province|state|city|county|municipality|council|police|constabulary|court|parliament|senate|embassy|school|university|hospital)$/;
const adjective = /(?:al|ic|an|ary|ed|ous|ive|y|-.+|ing|est|er|en|ish|ent|ant)$/;
/** What is said of firms, and words in the names of bodies that are none. */
const trade =
  /^(?:company|firm|corporation|business|utility|provider|chain|retailer|supermarket|store|developer|operator|manufacturer|maker|supplier|carrier|airline|insurer|lender|brokerage|startup)$/;
const notTrade =
  /^(?:union|council|court|party|government|department|ministry|committee|parliament|senate|assembly|university|college|school|police|church|federation|association|commission|authority|bureau|board|ombudsman|regulator|congress|treasury|inspectorate|alliance)$/;
/** Nouns for bodies of a kind, and the words in their names. */
const kinds: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:watchdog|regulator|ombudsman|authority|inspectorate|quango)$/,
    /^(?:authority|commission|commissioner|council|office|agency|board|ombudsman|bureau|inspectorate|standards|regulator|directorate|administration|ofsted|ofcom|ofgem|ofwat|accc|asic|fcc|fda|nafdac|sebi|pemra)$/,
  ],
  [
    /^union$/,
    /^(?:union|unions|federation|association|brotherhood|congress|circle|guild|workers|teachers|nurses|drivers|unite|unison|gmb|siptu|fórsa|asuu|nlc|cosatu|numsa|citu|uaw|seiu|afscme|teamsters|rmt|aslef|knut|nut)$/,
  ],
  [
    /^(?:charity|non-profit|nonprofit|ngo)$/,
    /^(?:trust|foundation|charity|fund|society|aid|relief|rescue|mission|project|friends|hospice|shelter|samaritans|mind|concern|campaign|action)$/,
  ],
  [
    /^(?:club|team|franchise)$/,
    /^(?:town|united|city|rovers|athletic|fc|afc|rfc|cc|gaa|gfc|club|wanderers|albion|county|rangers|celtic|stars|sharks|lions|warriors|kings|bulls|tigers|eagles|harriers|villa|harlequins|saints|dons|gaels|harps|thunder|hawks|panthers|knights|giants|raiders)$/,
  ],
  [/^(?:force|constabulary|police)$/, /^(?:police|constabulary|garda|gardaí|gendarmerie|rcmp|psni|sheriff)$/],
  [
    /^(?:school|academy|college|university|institution)$/,
    /^(?:school|academy|college|university|primary|secondary|high|grammar|ysgol|institute|polytechnic|comprehensive|gaelscoil)$/,
  ],
  [/^(?:hospital|clinic|infirmary|hospice)$/, /^(?:hospital|infirmary|clinic|medical|health|hospice|nhs)$/],
  [
    /^(?:council|municipality|corporation)$/,
    /^(?:council|municipality|corporation|county|borough|city|district|metro)$/,
  ],
  [/^(?:ministry|department)$/, /^(?:ministry|department|dept|treasury)$/],
  [
    /^party$/,
    /^(?:party|labour|conservatives|conservative|democrats|democratic|republican|republicans|congress|front|alliance|movement|greens|league|sinn|fianna|fine|plaid|anc|bjp|pnp|jlp|apc|pdp)$/,
  ],
];

/** The same of firms. */
const firms: typeof kinds = [
  [/^(?:airline|carrier)$/, /^(?:air|airlines|airline|airways|aviation|jet|wings)$/],
  [/^(?:bank|lender)$/, /^(?:bank|banking|building|credit|savings|trust)$/],
  [
    /^(?:developer|housebuilder|builder)$/,
    /^(?:homes|estates|developments|properties|property|construction|builders|housing|land|developers)$/,
  ],
];

const kindsAndFirms = [...kinds, ...firms];

/** Whether the words of a body's name say that it is of the kind that a noun tells (1), of another (-1), or neither. */
function likeness(noun: string, { words }: Entity): number {
  const of = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  const own = kindsAndFirms.find(([nouns]) => nouns.test(noun));
  if (own && of(own[1])) return 1;
  const other = kinds.some((kind) => kind !== own && of(kind[1]));
  return (own || trade.test(noun)) && other ? -1 : 0;
}

/** What a club is called for short. */
const side = /^(?:club|side|team)$/;
/** Bodies that gather and have no name. */
const gathering =
  /^(?:crowd|audience|mob|gang|throng|crew|family|congregation|public|electorate|workforce|jury)$/;
/** Adjectives that tell a body's seat. */
export const seated = /-(?:based|listed|headquartered)$/;
/** Mentions looked back at for an organisation that a noun may mean. */
const MOST_SEEN = 150;

/** The organisations of an article, by the words of their names and the nouns that the article calls them by. */
export class Bodies {
  private readonly document: Document;
  private readonly byWord = new Map<string, Entity[]>();

  constructor(document: Document) {
    this.document = document;
    for (const entity of document.people.entities) {
      if (!mayBeBody(entity)) continue;
      for (const word of new Set([...entity.words, ...entity.kinds])) {
        const list = this.byWord.get(word);
        if (!list) this.byWord.set(word, [entity]);
        else if (list.length < MOST_HOLDERS) list.push(entity);
      }
    }
  }

  /** Whether the first paragraphs name a body, and the article more than once. */
  private isTold({ type, mentions: named }: Entity): boolean {
    const { mentions, paragraphs } = this.document;
    if (type !== 'organisation') return false;
    const lead = paragraphs.findIndex(({ role }) => role === 'body');
    const early = named.filter((at) => mentions[at]!.paragraph <= lead + 1);
    return early.length > 0 && named.length > 1;
  }

  /** "an analyst at Plover Securities", "told the Herald": whether a body is named only for others that are of it or speak to it. */
  private isElsewhere({ mentions: named }: Entity): boolean {
    const { mentions, tokens } = this.document;
    return named.every((at) =>
      /^(?:at|of|with|for|told|tells)$/.test(tokens[mentions[at]!.firstToken - 1]?.word.lower ?? ''),
    );
  }

  /** The organisation that "the agency", "the paper" or "the umbrella retailer" means; `fresh` if no other has been called so. */
  find(mention: Mention, head: string, fresh: boolean): Entity | null {
    const { tokens, people, mentions, paragraphs: layout } = this.document;
    const organisation =
      (tokens[mention.head]!.word.bits & BIT.organisation) !== 0 ||
      seated.test(tokens[mention.firstToken + 1]?.word.lower ?? '');
    const inside = tokens.slice(mention.firstToken, mention.head);
    const owned = inside.some(({ kind }) => kind === 'possessive');
    const opensThe = tokens[mention.firstToken]!.word.lower === 'the';
    const loose = organisation && opensThe && fresh && !owned && !gathering.test(head);
    const newspaper = press.test(head);
    // "the fire service": what its noun says beside the body's, if that is no adjective.
    const beside = tokens[mention.head - 1]?.word;
    const kind =
      beside && mention.head - mention.firstToken > 1 && !trade.test(head) && !(beside.bits & BIT.capital)
        ? beside.lower
        : '';
    const candidates = new Set(this.byWord.get(head) ?? []);
    if (loose || newspaper) {
      for (let m = mention.index - 1; m >= 0 && m >= mention.index - MOST_SEEN; m--) {
        const other = mentions[m]!;
        const entity = other.kind === 'name' ? people.entityOf(other) : null;
        // Whom only the headline names is nobody that the text speaks of.
        if (layout[other.paragraph]!.role === 'headline') break;
        if (!entity || other.inRun || (trade.test(head) && isPublic(entity))) continue;
        if (
          mayBeBody(entity) ||
          (trade.test(head) && looksLikeFirm(entity)) ||
          (side.test(head) && isTown(entity))
        )
          candidates.add(entity);
      }
    }
    let best: Entity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of candidates) {
      const last = lastMention(this.document, entity, mention.firstToken);
      const called = entity.kinds.includes(head);
      const named =
        called || entity.words.includes(head) || (newspaper && pressName.test(entity.name.toLowerCase()));
      const paragraphs = last < 0 ? 50 : mention.paragraph - tokens[last]!.paragraph;
      const close = paragraphs === 0 || (paragraphs === 1 && trade.test(head) && entity.mentions.length > 1);
      const opens = last >= 0 && close && tokens[last - 1]?.sentence !== tokens[last]!.sentence;
      if (!named && (!loose || newspaper || last < 0 || (entity.type === 'unknown' && !opens))) continue;
      // "Ms Roy, an analyst at Plover Securities, … . The company said": whom the article is about.
      const subject = trade.test(head) && this.isTold(entity);
      if (!named && paragraphs > (subject ? 60 : entity.type === 'organisation' ? 4 : 2)) continue;
      if (!named && !newspaper && (isOutlet(entity) || !mayGoBy(entity, head, kind))) continue;
      const told =
        last >= 0 &&
        tokens[last]!.sentence === mention.sentence &&
        tells.test(tokens[last - 1]?.word.lower ?? '');
      const score =
        (named ? 6 : 0) +
        (called ? 2 : 3 * likeness(head, entity)) -
        (told ? 4 : 0) +
        (inside.some(({ word }) => entity.words.includes(word.lower)) ? 2 : 0) -
        Math.min(paragraphs, subject ? 4 : 60) * 0.7 +
        (trade.test(head) && this.isElsewhere(entity) ? -1.5 : 0) +
        Math.log2(1 + entity.mentions.length) +
        (mayBeBody(entity) ? 0 : -2) +
        (entity.words.length > 1 ? 0.3 : 0) -
        (last < 0 ? 0 : (mention.firstToken - last) * 0.002);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }
}

/** Who carries the news and is told it. */
const isOutlet = ({ name, words }: Entity): boolean =>
  wire.test(name.toLowerCase()) || outlet.test(words.at(-1) ?? '');

/** Whether a body may go by a noun that its name does not hold; `kind` is the word before that noun, if any. */
function mayGoBy(entity: Entity, noun: string, kind: string): boolean {
  if (official.test(noun) && likeness(noun, entity) < 1 && !/^\p{Lu}+$/u.test(entity.name)) return false;
  if (!kind || entity.words.includes(kind)) return true;
  return adjective.test(kind) && !kindsAndFirms.some(([nouns]) => nouns.test(kind));
}

/** "Plover Town", "Marlow County": a place's name that a club may bear. */
const isTown = ({ type, words }: Entity): boolean =>
  type === 'place' &&
  words.length > 1 &&
  /^(?:town|city|county|forest|villa|vale|park|palace|borough|heath|end)$/.test(words.at(-1)!);

/** Whether a body's name says that it is no firm. */
const isPublic = ({ words }: Entity): boolean => words.some((word) => notTrade.test(word));

/** "Westmere Water": no given name, no role, and never a surname alone. */
function looksLikeFirm({ type, gender, roles, words, forms }: Entity): boolean {
  if (type !== 'person' || gender || roles.length > 0 || words.length !== 2) return false;
  const given = lookUp(words[0]!).bits & (BIT.male | BIT.female);
  return !given && ![...forms.keys()].some((form) => form.toLowerCase() === words[1]);
}

/** Whether an entity is, or may be, an organisation. */
export function mayBeBody(entity: Entity): boolean {
  if (entity.type === 'organisation' || entity.type === 'unknown') return true;
  return entity.type === 'person' && !entity.gender && entity.roles.length === 0 && entity.words.length > 2;
}
