import { BIT } from '../lexicon/lookup.ts';
import type { Mention } from '../phrases/mentions.ts';
import { seated } from '../resolution/bodies.ts';
import type { Referent } from '../resolution/referent.ts';
import type { Parts } from './parts.ts';
import type { RoleNouns } from './role-nouns.ts';

/** Bodies of which a place has several. */
const institution =
  /^(?:museum|hospital|school|church|university|college|library|theatre|gallery|hotel|pub|restaurant|prison|bank)$/;

/** Nouns for persons that companies are called by as well, where their seat is told. */
const businesses =
  /^(?:producer|trader|grower|brewer|distiller|builder|miner|broker|grocer|processor|exporter|importer|distributor|refiner|baker|printer|employer|contractor|bookmaker|promoter)$/;

/** Which body a noun means: "the council", "the Mumbai-based producer", "a council statement". */
export class BodyNouns {
  private readonly parts: Parts;
  private readonly roleNouns: RoleNouns;

  constructor(parts: Parts, roleNouns: RoleNouns) {
    this.parts = parts;
    this.roleNouns = roleNouns;
  }

  /** "the municipal museum … the museum": whether an adjective told an institution from the others that are named. */
  private toldApart(mention: Mention, head: string): boolean {
    const { mentions, tokens } = this.parts.document;
    if (mention.head - mention.firstToken > 1 || !institution.test(head)) return false;
    for (let m = mention.index - 1; m >= 0 && m > mention.index - 120; m--) {
      const { kind, inRun, firstToken, head: at } = mentions[m]!;
      if (kind !== 'nominal' || inRun || tokens[at]!.word.lower !== head) continue;
      const { bits, lower } = tokens[at - 1]!.word;
      if (at - firstToken === 2 && !(bits & BIT.capital) && /(?:al|ic|an|ary|ed)$/.test(lower)) return true;
    }
    return false;
  }

  /** "a council statement": the body that is named and whose noun stands before. */
  issuer(mention: Mention): Referent | null {
    const word = this.parts.document.tokens[mention.head - 1]?.word;
    if (!word || mention.head === mention.firstToken || !(word.bits & BIT.organisation)) return null;
    const entity = this.parts.bodies.find({ ...mention, head: mention.head - 1 }, word.lower, false);
    return entity && { entity, description: null };
  }

  /** The body that a definite noun means. */
  body(mention: Mention, head: string): Referent | null {
    const first = this.roleNouns.introduced(mention, head);
    const known = first && this.parts.resolve(first);
    if (known?.entity) return known;
    const entity = this.parts.bodies.find(mention, head, !first && !this.toldApart(mention, head));
    return entity && { entity, description: null };
  }

  /** "the Mumbai-based producer": a noun for persons that stands for a body. */
  business(mention: Mention, head: string): Referent | null {
    const { lower } = this.parts.document.tokens[mention.firstToken + 1]!.word;
    return seated.test(lower) && businesses.test(head) ? this.body(mention, head) : null;
  }
}
