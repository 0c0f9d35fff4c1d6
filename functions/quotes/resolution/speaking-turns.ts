import { type Referent, sameReferent } from './referent.ts';

/** Somebody who was quoted: the last token of the words, its paragraph, and whose they are. */
export interface SpeakingTurn {
  readonly token: number;
  readonly paragraph: number;
  readonly referent: Referent;
}

/** Who was quoted where, in the order of the text. */
export class Turns {
  private readonly list: SpeakingTurn[] = [];
  private readonly blocks = new Set<number>();

  /** Tells that a paragraph is somebody's words as a whole, set off without marks. */
  hold(paragraph: number): void {
    this.blocks.add(paragraph);
  }

  /** Whether a paragraph is. */
  holds(paragraph: number): boolean {
    return this.blocks.has(paragraph);
  }

  add(turn: SpeakingTurn): void {
    let at = this.list.length;
    while (at > 0 && this.list[at - 1]!.token > turn.token) at--;
    this.list.splice(at, 0, turn);
  }

  /** The last turn that ended before a token, in the paragraphs from `section` on. */
  before(token: number, section: number): SpeakingTurn | null {
    const turn = this.list[this.placeOf(token) - 1];
    return turn && turn.paragraph >= section ? turn : null;
  }

  /** The last turn before another that is somebody else's; up to ten turns are looked at. */
  beforeOther(turn: SpeakingTurn, section: number): SpeakingTurn | null {
    const at = this.placeOf(turn.token);
    for (let t = at - 1; t >= 0 && t >= at - 10; t--) {
      const other = this.list[t]!;
      if (other.paragraph < section) return null;
      if (!sameReferent(other.referent, turn.referent)) return other;
    }
    return null;
  }

  /** How many turns ended before a token. */
  private placeOf(token: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.list[middle]!.token < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
