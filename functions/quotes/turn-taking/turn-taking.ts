import type { Attributed } from '../attribute.ts';
import { P } from '../candidates/patterns.ts';
import type { Entity } from '../people/people.ts';
import { type Referent, sameReferent } from '../resolution/referent.ts';
import { namedSource, type Read } from './around.ts';
import { type Claimant, type Claims, claimantsOf, keyOf } from './claimants.ts';
import { FEATURES, newRow, ROW } from './features.ts';
import { isSure, isWholeParagraph, type Utterance, utteranceOf } from './utterances.ts';

/** Told of each choice as it is made, for training: who may be the speaker of which words. */
export type Observer = (one: Attributed, claims: Claims) => void;

/** Who speaks, and how surely. */
export interface Choice {
  readonly claimant: Claimant;
  /** The claimant's share of the probability, 0 to 1. */
  readonly share: number;
  /** The claimant's score less that of the best other. */
  readonly margin: number;
  /** The strongest features with their weights, strongest first. */
  features(): [name: string, weight: number][];
}

/** Ways of giving a stretch's words to speakers that are followed at once, words in a stretch, utterances it looks back at. */
const BEAM = 4;
const MOST_IN_STRETCH = 12;
const MOST_BACK = 12;
/** What a way loses at most whose last speaker hardly goes before who speaks by a cue. */
const WORST_ANCHOR = -4;

/**
 * Decides who speaks where no cue stands beside the first words of a paragraph: the second pass. It knows who spoke before, and weighs that against
 * what the first pass thinks of the words by themselves. Words that stand alone in their paragraphs, one after the other, are
 * decided together with whoever is named behind them. To be told of all words in the order of the text.
 */
export class TurnTaking {
  private readonly read: Read;
  private readonly weights: Float64Array;
  private readonly observe: Observer | undefined;
  private readonly history: Utterance[] = [];
  private readonly spoken = new Map<Entity | string, number>();
  private readonly planned = new Map<number, Choice>();

  constructor(read: Read, weights: Float64Array, observe?: Observer) {
    this.read = read;
    this.weights = weights;
    this.observe = observe;
  }

  /** Tells who spoke. */
  told(said: Utterance): void {
    this.history.push(said);
    const key = keyOf(said.referent);
    this.spoken.set(key, (this.spoken.get(key) ?? 0) + 1);
  }

  /** The likeliest speaker of a unit by its index; null where the first pass is sure, or nobody may be. */
  decide(at: number): Choice | null {
    const one = this.read.attributed[at]!;
    if (isSure(one)) return null;
    const last = this.history.at(-1);
    if (last?.lastParagraph === one.unit.runs[0]!.paragraph) return goingOn(one, last);
    if (this.observe) this.observe(one, this.claims(at, this.history));
    else if (!this.planned.has(at)) this.plan(at);
    return this.planned.get(at) ?? choiceOf(this.claims(at, this.history), this.weights);
  }

  private claims(at: number, history: readonly Utterance[], bare = false): Claims {
    return claimantsOf(this.read, at, history, this.spoken, this.read.resolver.protagonist, bare);
  }

  /** Decides a stretch of words that stand alone together. */
  private plan(at: number): void {
    const { attributed, document } = this.read;
    const end = this.endOfStretch(at);
    const anchor = this.anchorOf(end);
    if (end - at < (anchor ? 1 : 2)) return;
    let beam = [{ score: 0, history: this.history.slice(-MOST_BACK), choices: [] as Choice[] }];
    for (let u = at; u < end; u++) {
      beam = beam
        .flatMap(({ score, history, choices }) => {
          const claims = this.claims(u, history);
          const shares = logShares(claims, this.weights);
          return claims.claimants.map(({ referent, mention }, c) => {
            const said = utteranceOf(document, attributed[u]!, referent, mention);
            return {
              score: score + shares[c]!,
              history: [...history, said],
              choices: [...choices, choiceAt(claims, shares, c, this.weights)],
            };
          });
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, BEAM);
      if (beam.length === 0) return;
    }
    const total = (way: (typeof beam)[number]): number =>
      way.score + (anchor ? this.shareOf(anchor, end, way.history) : 0);
    const totals = beam.map(total);
    const best = beam[totals.indexOf(Math.max(...totals))]!;
    best.choices.forEach((choice, u) => {
      this.planned.set(at + u, choice);
    });
  }

  /** Where a stretch ends of unsure words that are whole paragraphs, one after the other; `at` itself where none begins. */
  private endOfStretch(at: number): number {
    const { attributed, document } = this.read;
    let end = at;
    for (; end < attributed.length && end < at + MOST_IN_STRETCH; end++) {
      const one = attributed[end]!;
      if (isSure(one) || !isWholeParagraph(document, one.unit)) break;
      if (end > at && !this.isNextParagraph(end)) break;
    }
    return end;
  }

  private isNextParagraph(at: number): boolean {
    const { attributed } = this.read;
    return attributed[at]!.unit.runs[0]!.paragraph === attributed[at - 1]!.unit.runs.at(-1)!.paragraph + 1;
  }

  /** Who speaks right behind a stretch by a cue that names them. */
  private anchorOf(end: number): Referent | null {
    const { attributed, document } = this.read;
    const one = attributed[end];
    return one && end > 0 && this.isNextParagraph(end) ? namedSource(document, one) : null;
  }

  /** How likely somebody would speak, had they no cue; a logarithm. */
  private shareOf(somebody: Referent, at: number, history: readonly Utterance[]): number {
    const claims = this.claims(at, history, true);
    const c = claims.claimants.findIndex(({ referent }) => sameReferent(referent, somebody));
    return c < 0 ? WORST_ANCHOR : Math.max(WORST_ANCHOR, logShares(claims, this.weights)[c]!);
  }
}

/** Words that go on in the paragraph of the last ones are the first pass's to decide, which may not know whose those were. */
function goingOn({ source, ranking }: Attributed, { referent, mention }: Utterance): Choice | null {
  if (source?.pattern !== P['same-source'] || source.mention === mention) return null;
  return {
    claimant: { referent, mention, cue: -1, features: newRow() },
    share: ranking.probability,
    margin: ranking.margin,
    features: () => [],
  };
}

/** The scores of claimants: each feature counts by its weight for all settings and by that for their own. */
export function scoresOf({ claimants, setting }: Claims, weights: Float64Array): number[] {
  const own = (setting + 1) * ROW;
  return claimants.map(({ features }) => {
    let score = 0;
    for (let f = 0; f < ROW; f++)
      if (features[f] !== 0) score += (weights[f]! + weights[own + f]!) * features[f]!;
    return score;
  });
}

/** The logarithms of the claimants' shares of the probability. */
function logShares(claims: Claims, weights: Float64Array): number[] {
  const scores = scoresOf(claims, weights);
  const top = Math.max(...scores);
  const sum = Math.log(scores.reduce((all, score) => all + Math.exp(score - top), 0));
  return scores.map((score) => score - top - sum);
}

function choiceOf(claims: Claims, weights: Float64Array): Choice | null {
  if (claims.claimants.length === 0) return null;
  const shares = logShares(claims, weights);
  return choiceAt(claims, shares, shares.indexOf(Math.max(...shares)), weights);
}

function choiceAt(
  { claimants, setting }: Claims,
  shares: readonly number[],
  c: number,
  weights: Float64Array,
): Choice {
  const claimant = claimants[c]!;
  const own = (setting + 1) * ROW;
  return {
    claimant,
    share: Math.exp(shares[c]!),
    margin: shares[c]! - Math.max(...shares.filter((_, other) => other !== c), shares[c]! - 20),
    features: () =>
      [...claimant.features]
        .map((value, f): [string, number] => [FEATURES[f]!, (weights[f]! + weights[own + f]!) * value])
        .filter(([, weight]) => weight !== 0)
        .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])),
  };
}
