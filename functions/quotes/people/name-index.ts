import type { NameParts } from '../names/names.ts';
import { shortNamesOf } from '../names/short-names.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import { mayBe } from './likeness.ts';
import type { Entity } from './people.ts';

/** Entities that a name is held against. */
export const MOST_ALIKE = 60;

/** Finds whom a name means, by its words and by who was named last and how. */
export class NameIndex {
  private readonly byWord = new Map<string, Entity[]>();
  private readonly lastSeen = new Map<Entity, number>();
  /** The form of address that stood before a person's name last. */
  private readonly addresses = new Map<Entity, string>();
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Notes who is known by each word of a name, and by each part of a double surname. */
  rememberAll(words: readonly string[], entity: Entity): void {
    for (const word of words) if (word.length > 1) this.remember(word, entity);
    if (entity.type === 'person' && words.length > 1)
      for (const short of shortNamesOf(words[0]!)) this.remember(short, entity);
    const parts = words.length > 1 ? words.at(-1)!.split('-') : [];
    if (parts.length > 1) for (const part of parts) if (part.length > 3) this.remember(part, entity);
  }

  /** Notes who is known by a word: an acronym, a nickname. */
  remember(word: string, entity: Entity): void {
    const list = this.byWord.get(word);
    if (!list) this.byWord.set(word, [entity]);
    else if (list.indexOf(entity, Math.max(0, list.length - MOST_ALIKE)) < 0) list.push(entity);
  }

  /** Who is known by a word. */
  named(word: string): readonly Entity[] {
    return this.byWord.get(word) ?? [];
  }

  /** The persons named in full of whose name a word is a part. */
  inFull(word: string): readonly Entity[] {
    return this.named(word).filter(({ type, words }) => type === 'person' && words.length > 1);
  }

  /** Whether a word is the last of some person's full name. */
  isSurname(word: string): boolean {
    return this.inFull(word).some(({ words }) => words.at(-1) === word);
  }

  /** The entity that a name means, or undefined. */
  find(parts: NameParts, mention: Mention, fullOnly: boolean): Entity | undefined {
    const { words } = parts;
    if (words.length === 0) return undefined;
    const key = words.at(-1)!;
    const candidates =
      this.byWord.get(key) ??
      (words.length > 1 && (parts.type !== 'person' || key.length === 1)
        ? this.byWord.get(words[0]!)
        : undefined) ??
      [];
    const address = this.addressOf(parts, mention);
    let best: Entity | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of candidates.length > MOST_ALIKE ? candidates.slice(-MOST_ALIKE) : candidates) {
      if (!mayBe(entity, parts)) continue;
      const seen = this.lastSeen.get(entity);
      let score = Math.log2(1 + entity.mentions.length);
      if (entity.words.length === words.length && entity.words.every((w, i) => w === words[i])) score += 20;
      if (seen !== undefined) {
        const distance = mention.firstToken - seen;
        // "Mr Ruiz" is whom the text named last; a bare "Ruiz" rather the one whom it names most.
        if (parts.titled) score += 2.5 - Math.min(2, distance / 60);
        else score += distance < 30 ? 2.5 : distance < 120 ? 1.5 : 0.5;
      } else if (!fullOnly) score -= 1;
      if (entity.words.at(-1) === key) score += 2;
      const other = this.addresses.get(entity);
      if (address && other && other !== address) score -= 3;
      if (words.length === 1) {
        // "Liz" is rather a Liz than an Elizabeth.
        if (!entity.words.includes(words[0]!)) score -= 4;
        if (entity.type === 'organisation' && parts.type === 'unknown') score -= parts.determined ? 0 : 2;
        // "Mr Koh" beside "Koh Wei Ming", "Ratu Epeli" beside "Ratu Epeli Nawaqa": a title rather stands before a surname.
        if (parts.titled && entity.words.length > 1 && entity.words.at(-1) !== key) score -= 3;
      }
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }

  /** Notes where somebody was named last. */
  saw(entity: Entity, token: number): void {
    this.lastSeen.set(entity, token);
  }

  /** Notes the form of address that stands before a name, if any. */
  address(entity: Entity, parts: NameParts, mention: Mention): void {
    const address = this.addressOf(parts, mention);
    if (address) this.addresses.set(entity, address);
  }

  /** The form of address that stood before somebody's name last, if any. */
  lastAddressOf(entity: Entity): string | undefined {
    return this.addresses.get(entity);
  }

  /** Whether a form of address has stood before somebody's name. */
  isAddressed(entity: Entity): boolean {
    return this.addresses.has(entity);
  }

  /** Forgets where everybody was named last. */
  startAgain(): void {
    this.lastSeen.clear();
  }

  /** "mrs" of "Mrs Ruiz"; null where none stands before a name. */
  addressOf({ first }: NameParts, mention: Mention): string | null {
    const word = first > mention.firstToken ? this.tokens[first - 1]!.word.lower : '';
    return /^(?:mr|mrs|ms|miss)\.?$/.test(word) ? word.replace('.', '') : null;
  }
}
