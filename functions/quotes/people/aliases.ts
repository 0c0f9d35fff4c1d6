import type { NameParts } from '../names/names.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import type { Entity } from './people.ts';

/** What stands between somebody's name and another that he or she goes by. */
const between =
  /^(?:[,(]|who|whom|is|was|also|better|more|best|popularly|fondly|affectionately|widely|locally|universally|simply|commonly|professionally|to|by|all|everyone|everybody|friends|family|fans|neighbou?rs|customers|locals|villagers|pupils|players|teammates|colleagues|most|people|the|his|her|their|and|here|there|in|as)$/;
const calls =
  /^(?:known|nicknamed|called|calls?|dubbed|styled|aka|a\.k\.a\.|alias|goes|went|performs|writes|records)$/;

/** Tokens looked at between the two names. */
const MOST_BETWEEN = 9;

/** The second names that persons go by: "Ana Ruiz, known to all as Mama Stone". */
export class Aliases {
  private readonly known = new Map<string, number>();
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Whom a name of several words means that is somebody's second one; `before` holds the mentions up to it, in order. */
  of(
    mention: Mention,
    { type, first, end }: NameParts,
    before: readonly Mention[],
    entities: readonly Entity[],
  ): Entity | undefined {
    if (type === 'organisation' || type === 'place' || mention.inRun) return undefined;
    const name = this.tokens
      .slice(Math.min(first, mention.nameFirst), end)
      .map(({ word }) => word.lower)
      .join(' ');
    const known = this.known.get(name);
    if (known !== undefined) return entities[known];
    const bearer = this.isCalled(mention) ? before.findLast(isNamed) : this.behindCalling(mention, before);
    const entity = bearer && entities[bearer.entity];
    if (entity?.type !== 'person' || entity.words.length < 2) return undefined;
    this.known.set(name, entity.index);
    return entity;
  }

  /** "Ana Ruiz, known as": whose name leads up to the mention over nothing but a calling. */
  private behindCalling(mention: Mention, before: readonly Mention[]): Mention | undefined {
    const { tokens } = this;
    let called = false;
    for (let k = mention.firstToken - 1; k > mention.firstToken - MOST_BETWEEN && k >= 0; k--) {
      const { run, sentence, word } = tokens[k]!;
      if (run >= 0 || sentence !== mention.sentence) return undefined;
      if (calls.test(word.lower)) called = true;
      else if (!between.test(word.lower)) {
        const bearer = called ? before.findLast(isNamed) : undefined;
        return bearer?.endToken === k + 1 ? bearer : undefined;
      }
    }
    return undefined;
  }

  /** "Mama Stone, as she is called here" */
  private isCalled({ endToken }: Mention): boolean {
    const [comma, as, who, is, called] = this.tokens
      .slice(endToken, endToken + 5)
      .map(({ word }) => word.lower);
    return (
      comma === ',' &&
      as === 'as' &&
      /^(?:s?he|everyone|everybody|locals)$/.test(who!) &&
      calls.test(is === 'is' ? called! : is!)
    );
  }
}

const isNamed = ({ kind, entity, inRun }: Mention): boolean => kind === 'name' && entity >= 0 && !inRun;
