import type { Document } from './document.ts';
import { BIT, lookUp } from './lexicon/lookup.ts';
import type { Mention } from './mentions.ts';
import { lastMention, MOST_HOLDERS } from './office-holders.ts';
import type { Entity } from './people.ts';

const press =
  /^(?:newspaper|paper|article|story|editorial|column|magazine|tabloid|broadsheet|publication|piece|outlet|journal|op-ed)$/;
/** What newspapers and broadcasters are called. */
export const pressName =
  /(?:times|post|journal|herald|tribune|gazette|guardian|telegraph|chronicle|mail|mirror|standard|express|star|sun|mercury|courier|advertiser|record|dispatch|globe|citizen|leader|monitor|nation|daily|weekly|bugle|beacon|sentinel|register|inquirer|bulletin|ledger|banner|clarion|advocate|recorder|echo|argus|examiner|observer|magazine|politico|news|press|reuters|independent|cnn|bbc)$/;
/** What is said of firms, and words in the names of bodies that are none. */
const trade =
  /^(?:company|firm|corporation|business|utility|provider|chain|retailer|supermarket|store|developer|operator|manufacturer|maker|supplier|carrier|airline|insurer|lender|brokerage|startup)$/;
const notTrade =
  /^(?:union|council|court|party|government|department|ministry|committee|parliament|senate|assembly|university|college|school|police|church|federation|association|commission)$/;
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

  /** The organisation that "the agency", "the paper" or "the umbrella retailer" means; `fresh` if no other has been called so. */
  find(mention: Mention, head: string, fresh: boolean): Entity | null {
    const { tokens, people, mentions } = this.document;
    const organisation =
      (tokens[mention.head]!.word.bits & BIT.organisation) !== 0 ||
      seated.test(tokens[mention.firstToken + 1]?.word.lower ?? '');
    const inside = tokens.slice(mention.firstToken, mention.head);
    const owned = inside.some(({ kind }) => kind === 'possessive');
    const opensThe = tokens[mention.firstToken]!.word.lower === 'the';
    const loose = organisation && opensThe && fresh && !owned && !gathering.test(head);
    const newspaper = press.test(head);
    const candidates = new Set(this.byWord.get(head) ?? []);
    if (loose || newspaper) {
      for (let m = mention.index - 1; m >= 0 && m >= mention.index - MOST_SEEN; m--) {
        const other = mentions[m]!;
        const entity = other.kind === 'name' ? people.entityOf(other) : null;
        if (!entity || other.inRun || (trade.test(head) && isPublic(entity))) continue;
        if (mayBeBody(entity) || (trade.test(head) && looksLikeFirm(entity))) candidates.add(entity);
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
      const opens = last >= 0 && paragraphs === 0 && tokens[last - 1]?.sentence !== tokens[last]!.sentence;
      if (!named && (!loose || newspaper || last < 0 || (entity.type === 'unknown' && !opens))) continue;
      if (!named && paragraphs > (entity.type === 'organisation' ? 4 : 2)) continue;
      const score =
        (named ? 6 : 0) +
        (called ? 2 : 0) +
        (inside.some(({ word }) => entity.words.includes(word.lower)) ? 2 : 0) -
        paragraphs * 0.7 +
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
