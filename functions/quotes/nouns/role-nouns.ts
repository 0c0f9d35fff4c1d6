import { BIT } from '../lexicon/lookup.ts';
import { agrees, genderOfRole } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import { broughtIn, type Gender, type Mention } from '../phrases/mentions.ts';
import { lastMention } from '../resolution/office-holders.ts';
import type { Parts } from './parts.ts';
import { isOwned, ordinal } from './phrase.ts';

const young = /^(?:girl|boy|youngster|child|kid|lad|lass|teenager|teen|toddler|schoolboy|schoolgirl)$/;
const children =
  /^(?:daughter|son|granddaughter|grandson|grandchild|child|niece|nephew|pupil|stepson|stepdaughter|goddaughter|godson|toddler|girl|boy|trainee|apprentice)$/;
const elders =
  /^(?:grand(?:mother|father|ma|pa|parent|ad|dad)|gran|granny|nan|nana|mother|father|uncle|aunt|great-grand(?:mother|father)|pensioner|widow|widower)$/;
/** What many of all trades are. */
const anybody =
  /^(?:person|insider|pensioner|resident|local|shopper|commuter|customer|voter|fan|villager|retiree|grandmother|grandfather|widow|widower|survivor|tourist|visitor|worker|employee|staffer|mum|mom|dad|mother|father|parent|mum-of-\w+|mother-of-\w+|father-of-\w+|dad-of-\w+)$/;

/** Who is called by a noun: by a role that they hold, or brought in by it. */
export class RoleNouns {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The entity that a role noun means: the one mentioned last before the phrase whose roles hold the noun. */
  byRole(mention: Mention, head: string, gender: Gender): Entity | null {
    const { document, holders } = this.parts;
    const { tokens } = document;
    const former = this.isFormer(mention);
    const post = this.postOf(mention, head);
    const offices = holders
      .holdersOf(head)
      .filter(
        (one) =>
          (!former || wasOnce(holders.rolesOf(one), head)) &&
          (post === null || holders.rolesOf(one).some((role) => role.includes(post))),
      );
    const present = former ? [] : offices.filter((one) => !isPast(holders.rolesOf(one), head));
    const own = present.length > 0 ? present : offices;
    const alike = former ? [] : holders.alikeOf(head);
    const modifiers = new Set<string>();
    for (let k = mention.firstToken; k < mention.head; k++)
      if (!(tokens[k]!.word.bits & BIT.determiner)) modifiers.add(tokens[k]!.word.lower);
    let best: Entity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of own.length > 0 ? own : alike) {
      if (!agrees(entity.gender, gender)) continue;
      const last = lastMention(document, entity, mention.firstToken);
      const distance = last < 0 ? 2000 : mention.firstToken - last;
      let score = -Math.log2(1 + distance);
      // What else counts cannot make up for the distance.
      const roles = holders.rolesOf(entity);
      if (score + 2 * modifiers.size * roles.length + 3 <= bestScore) continue;
      for (const role of roles) for (const word of modifiers) if (role.includes(word)) score += 2;
      if (roles.some((role) => isAbout(role, head))) score += 3;
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }

  /** "his chief of staff", "the second officer": a post of its own, unless a role in lower case says so; which those say, or null. */
  private postOf(mention: Mention, head: string): string | null {
    const { document } = this.parts;
    const { tokens } = document;
    const before = tokens[mention.head - 1]?.word.lower ?? '';
    if (ordinal.test(before)) return `${before} ${head}`;
    const what =
      tokens[mention.endToken]?.word.lower === 'of' ? tokens[mention.endToken + 1]?.word : undefined;
    const post =
      what && !(what.bits & (BIT.determiner | BIT.possessive | BIT.capital | BIT.digit | BIT.number));
    const owned = isOwned(document, mention) || tokens[mention.firstToken]!.word.bits & BIT.possessive;
    return post && owned ? `${head} of ${what.lower}` : null;
  }

  /** "the former flanker", "the ex-City boss" */
  isFormer({ firstToken, head }: Mention): boolean {
    const { tokens } = this.parts.document;
    return tokens
      .slice(firstToken, head)
      .some(({ word }) => /^(?:former|retired|ex(?:-.+)?)$/.test(word.lower));
  }

  /**
   * "His daughter, Ana, … the girl said", "one neighbour … the pensioner fumed": whom the sentences before brought in by a
   * noun of which the one asked for is said, if nobody else spoke since.
   */
  broughtIn(mention: Mention, head: string): Mention | null {
    const { mentions, tokens, people, sentences } = this.parts.document;
    const gender = genderOfRole(head);
    const before = tokens[mention.head - 1]!.word.lower;
    const elder = /^(?:old|elderly)$/.test(before);
    const likely = elder
      ? elders
      : young.test(head) || before === 'young'
        ? children
        : anybody.test(head)
          ? null
          : undefined;
    if (likely === undefined) return null;
    for (let m = mention.index - 1; m >= 0 && mention.paragraph - mentions[m]!.paragraph <= 1; m--) {
      const other = mentions[m]!;
      if (other.inRun || other.endToken > mention.firstToken) continue;
      const { bits, lower } = tokens[other.head]!.word;
      if (head === 'person' && /^some(?:body|one)$/.test(lower)) return other;
      if (other.kind === 'nominal' && !other.plural && agrees(genderOfRole(lower), gender)) {
        if (likely?.test(lower)) return other;
        const one = broughtIn.test(tokens[other.firstToken]!.word.lower) && bits & BIT.person;
        const subject = this.parts.clauses.opensClause(other, sentences[other.sentence]!.firstToken);
        if (!likely && one && subject && other.paragraph === mention.paragraph) return other;
      }
      const named = other.kind === 'name' && people.entityOf(other)?.type === 'person';
      if (named && !likely && head !== 'person') return null;
    }
    return null;
  }

  /** Whether an earlier noun phrase brought in somebody unnamed by the same noun ("a driver … the driver"). */
  introduced(mention: Mention, head: string): Mention | null {
    const { mentions, tokens, people } = this.parts.document;
    // Tabloids call a source a pal or an insider in the next paragraph.
    const apart = /^(?:insider|pal|source|friend)$/.test(head) ? 1 : 0;
    for (let m = mention.index - 1; m >= 0 && m > mention.index - 120; m--) {
      const other = mentions[m]!;
      // "A Government source"
      const nameless = other.kind === 'name' && other.head > other.nameFirst && !people.entityOf(other);
      if ((other.kind !== 'nominal' && !nameless) || other.inRun) continue;
      const noun = tokens[other.head]!.word.lower;
      if (
        noun !== head &&
        !(mention.paragraph - other.paragraph <= apart && this.parts.holders.isSaidFor(head, noun)) &&
        !this.isPlainly(mention, head, other, noun)
      )
        continue;
      if (/^(?:a|an|one|another|some)$/.test(tokens[other.firstToken]!.word.lower)) return other;
    }
    return null;
  }

  /** "The driver was unhurt. … “…,” the driver said": the same definite noun a little before that meant nobody named. */
  unnamedBefore(mention: Mention, head: string): Mention | null {
    const { mentions, tokens, paragraphs } = this.parts.document;
    for (let m = mention.index - 1; m >= 0 && mention.paragraph - mentions[m]!.paragraph <= 1; m--) {
      const other = mentions[m]!;
      if (other.kind !== 'nominal' || other.inRun || other.plural || other.head !== other.firstToken + 1)
        continue;
      if (tokens[other.head]!.word.lower !== head || tokens[other.firstToken]!.word.lower !== 'the') continue;
      if (paragraphs[other.paragraph]!.role !== 'body') return null;
      return this.parts.resolve(other)?.entity ? null : other;
    }
    return null;
  }

  /** "One co-worker … . “…,” the man said": somebody unnamed of the paragraphs before by what anybody is. */
  private isPlainly(mention: Mention, head: string, other: Mention, noun: string): boolean {
    if (!/^(?:man|woman)$/.test(head) || mention.paragraph - other.paragraph > 2 || other.plural)
      return false;
    // "the Plover man": told by a place, not by what anybody is.
    if (this.parts.document.tokens[mention.head - 1]!.word.bits & BIT.capital) return false;
    if (!(this.parts.document.tokens[other.head]!.word.bits & BIT.person)) return false;
    const gender = genderOfRole(noun);
    return !gender || gender === genderOfRole(head);
  }
}

/** Whether a noun is what a role in lower case is about: "chief" of "chief of the village", not of "district chief executive". */
function isAbout(role: string, noun: string): boolean {
  if (!role.includes(noun)) return false;
  const words = role.split(/[ ,]+/);
  const at = words.indexOf(noun);
  return (
    at >= 0 && (at === words.length - 1 || /^(?:of|for|in|at|to|on|and|with|who|from)$/.test(words[at + 1]!))
  );
}

const past = /\b(?:former|ex|retired|then)\b/;

/** Whether somebody of these roles, in lower case, is told to have been something, and never to be it. */
function isPast(roles: readonly string[], noun: string): boolean {
  if (!roles.some((role) => past.test(role))) return false;
  const held = roles.filter((role) => role.split(/[^\p{L}]+/u).includes(noun));
  return held.length > 0 && held.every((role) => past.test(role));
}

/** Whether somebody of these roles, in lower case, was something, or nothing says that they are it now. */
function wasOnce(roles: readonly string[], noun: string): boolean {
  const held = roles.filter((role) => role.split(/[^\p{L}]+/u).includes(noun));
  return held.length === 0 || held.some((role) => /\b(?:former|ex|retired|once)\b/.test(role));
}
