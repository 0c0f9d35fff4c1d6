import { genderOfRole } from '../names/gender.ts';
import type { NameParts } from '../names/names.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import type { NameIndex } from './name-index.ts';
import type { Entity } from './people.ts';

const kin =
  /^(?:father|mother|mum|dad|widow|widower|wife|husband|daughter|son|sister|brother|parent|partner|stepfather|stepmother|grandmother|grandfather|niece|nephew|aunt|uncle)$/;

/** Those who are known by a first name alone and bear a relative's surname: "Mr Ruiz's widow, Ana … Mrs Ruiz". */
export class KinNames {
  private readonly bySurname = new Map<string, { entity: Entity; gender: Gender }>();
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Notes whose relative somebody with one name is, if it stands before the name. */
  note(entity: Entity, { first, words }: NameParts): void {
    if (words.length !== 1 || entity.words.length !== 1) return;
    let k = first - 1;
    if (this.tokens[k]?.word.text === ',') k--;
    const noun = this.tokens[k]?.word.lower ?? '';
    if (!kin.test(noun)) return;
    const gender = genderOfRole(noun);
    // "his younger brother"
    for (k--; k > first - 6 && k > 0; k--) {
      const { kind, word } = this.tokens[k]!;
      if (kind === 'possessive' || /^(?:his|her|their)$/.test(word.lower)) break;
      if (kind !== 'word') return;
    }
    const owner = this.tokens[k]?.kind === 'possessive' ? this.tokens[k - 1]!.word.lower : '';
    this.bySurname.set(owner, { entity, gender: gender || entity.gender });
  }

  /** Whom "Mrs Ruiz" means where `found`, the Ruiz who was named, is another or nobody. */
  of(parts: NameParts, mention: Mention, found: Entity | undefined, index: NameIndex): Entity | undefined {
    const [word = ''] = parts.words;
    const address = index.addressOf(parts, mention);
    if (parts.words.length !== 1 || !address || !index.isSurname(word)) return undefined;
    const one = this.bySurname.get(word) ?? this.bySurname.get('');
    if (!one || one.gender !== parts.gender) return undefined;
    const other = found && index.lastAddressOf(found);
    return !found || (other && other !== address) ? one.entity : undefined;
  }
}
