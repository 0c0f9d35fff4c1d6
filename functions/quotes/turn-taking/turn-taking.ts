import { fits } from '../antecedents/antecedent.ts';
import type { Attributed } from '../attribute.ts';
import { P } from '../candidates/patterns.ts';
import { genderOfPronoun } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import { sameReferent } from '../resolution/referent.ts';
import { namedSource, type Read } from './around.ts';
import { type Claimant, type Claims, claimantsOf, keyOf } from './claimants.ts';
import { FEATURES, newRow, ROW } from './features.ts';
import { isLine, isSure, isWholeParagraph, type Utterance, utteranceOf } from './utterances.ts';

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
const BEAM = 8;
const MOST_IN_STRETCH = 16;
const MOST_BACK = 12;
/** What a way loses at most whose last speaker hardly goes before who speaks by a cue. */
const WORST_ANCHOR = -4;

/** A way of giving lines of talk to speakers. */
interface Way {
  readonly score: number;
  readonly history: readonly Utterance[];
  readonly choices: ReadonlyMap<number, Choice>;
}

/**
 * Decides who speaks where no cue stands beside the first words of a paragraph: the second pass. It knows who spoke before, and weighs that against
 * what the first pass thinks of the words by themselves. Words that stand alone in their paragraphs, one after the other, are
 * decided together with whom cues name in the lines behind them. To be told of all words in the order of the text.
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
    // What was planned took who speaks by a cue for granted as far as it could be told.
    if (said.cue >= 0) this.planned.clear();
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

  /** Decides words that stand alone together with the lines of talk behind them, whose cues tell who speaks there. */
  private plan(at: number): void {
    const { attributed, document } = this.read;
    let beam: Way[] = [{ score: 0, history: this.history.slice(-MOST_BACK), choices: new Map() }];
    let looked = 0;
    for (let u = at; u < attributed.length && u < at + MOST_IN_STRETCH; u++) {
      const one = attributed[u]!;
      if (u > at && one.unit.runs[0]!.paragraph === attributed[u - 1]!.unit.runs.at(-1)!.paragraph) continue;
      if (u > at && !this.isNextParagraph(u)) break;
      const isAlone = !isSure(one) && isWholeParagraph(document, one.unit);
      const next = isAlone ? this.said(u, beam) : this.anchored(u, beam);
      if (next.length === 0) break;
      beam = next;
      looked++;
      if (!isAlone && !isLine(document, one.unit)) break;
    }
    if (looked < 2) return;
    const best = beam.reduce((most, way) => (way.score > most.score ? way : most));
    for (const [u, choice] of best.choices) this.planned.set(u, choice);
  }

  /** The likeliest ways on, each with somebody who may say words that stand alone. */
  private said(u: number, beam: readonly Way[]): Way[] {
    const { attributed, document } = this.read;
    return beam
      .flatMap(({ score, history, choices }) => {
        const claims = this.claims(u, history);
        const shares = logShares(claims, this.weights);
        return claims.claimants.map(({ referent, mention }, c) => ({
          score: score + shares[c]!,
          history: [...history, utteranceOf(document, attributed[u]!, referent, mention)],
          choices: new Map([...choices, [u, choiceAt(claims, shares, c, this.weights)]]),
        }));
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, BEAM);
  }

  /** The ways on where a cue names the speaker, or says "he" or "she": by how likely that one would speak without it. */
  private anchored(u: number, beam: readonly Way[]): Way[] {
    const { attributed, document } = this.read;
    const one = attributed[u]!;
    const mention = isSure(one) ? document.mentions[one.source!.mention] : undefined;
    if (!mention) return [];
    const named = namedSource(document, one);
    const gender =
      mention.kind === 'pronoun' ? genderOfPronoun(document.tokens[mention.head]!.word.lower) : '';
    if (!named && !gender) return [];
    return beam.flatMap(({ score, history, choices }): Way[] => {
      const claims = this.claims(u, history, true);
      const shares = logShares(claims, this.weights);
      const may = claims.claimants
        .map(({ referent }, c) => ({ referent, share: shares[c]! }))
        .filter(({ referent }) => (named ? sameReferent(referent, named) : fits(referent, gender)))
        .sort((a, b) => b.share - a.share);
      const referent = named ?? may[0]?.referent;
      if (!referent) return [];
      const share = may.reduce((sum, one) => sum + Math.exp(one.share), 0);
      return [
        {
          score: score + Math.max(WORST_ANCHOR, Math.log(share)),
          history: [...history, utteranceOf(document, one, referent, one.source!.mention)],
          choices,
        },
      ];
    });
  }

  private isNextParagraph(at: number): boolean {
    const { attributed } = this.read;
    return attributed[at]!.unit.runs[0]!.paragraph === attributed[at - 1]!.unit.runs.at(-1)!.paragraph + 1;
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
