import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Entity } from '../people/people.ts';
import { firstMentionIn } from '../phrases/first-mention.ts';
import type { OfficeHolders } from './office-holders.ts';

/** Mentions and tokens of some words that are looked at. */
const MOST_WITHIN = 40;
const MOST_TOKENS = 400;

const court = ['judge', 'justice', 'magistrate', 'sheriff', 'coroner', 'recorder'];
const honorific = /^(?:madam|mr|mrs|ms|mister|honourable|honorable)\.?$/;

/** Persons whom marked words name, and those whom they address ("Mr Ruiz, you …", "With respect, Madam Mayor, …"). */
export function namesIn(
  document: Document,
  holders: OfficeHolders,
  words: { readonly firstToken: number; readonly endToken: number },
): { readonly named: ReadonlySet<Entity>; readonly addressed: ReadonlySet<Entity> } {
  const { mentions, people, tokens } = document;
  const named = new Set<Entity>();
  const addressed = new Set<Entity>();
  const isEdge = (k: number): boolean =>
    !tokens[k] || tokens[k].kind === 'mark' || /^[,.?!—–-]/.test(tokens[k].word.text);
  const from = firstMentionIn(mentions, words.firstToken);
  for (let m = from; m < from + MOST_WITHIN && mentions[m]; m++) {
    const mention = mentions[m]!;
    if (mention.firstToken >= words.endToken) break;
    const entity = mention.kind === 'name' ? people.entityOf(mention) : null;
    if (entity?.type !== 'person' && entity?.type !== 'unknown') continue;
    named.add(entity);
    if (isEdge(mention.firstToken - 1) && isEdge(mention.endToken)) addressed.add(entity);
  }
  const end = Math.min(words.endToken, words.firstToken + MOST_TOKENS);
  for (let k = words.firstToken; k < end; k++) {
    if (!isEdge(k + 1) || isEdge(k)) continue;
    const { lower, bits } = tokens[k]!.word;
    const before = tokens[k - 1]?.word.lower ?? '';
    const opens = isEdge(k - 1) || (honorific.test(before) && isEdge(k - 2));
    const bench =
      /^(?:your|my)$/.test(before) && /^(?:honou?r|worship|lord|lady|ladyship|lordship)$/.test(lower);
    if (bench && isEdge(k - 2)) {
      for (const office of court) for (const one of holders.holdersOf(office)) addressed.add(one);
    } else if (opens && bits & (BIT.person | BIT.title)) {
      const held = holders.holdersOf(lower);
      for (const one of held.length > 0 ? held : holders.alikeOf(lower)) addressed.add(one);
    }
  }
  return { named, addressed };
}
