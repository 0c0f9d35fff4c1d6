import type { Attributed } from '../attribute.ts';
import { PATTERNS } from '../candidates/patterns.ts';
import type { Document } from '../document.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Referent } from '../resolution/referent.ts';
import { placesIn, rowsOf } from '../rows.ts';
import type { Choice } from '../turn-taking/turn-taking.ts';
import { isSure } from '../turn-taking/utterances.ts';

/** A decision that is to be trusted or not: whose the words of a unit are. */
export interface Decision {
  readonly document: Document;
  readonly one: Attributed;
  /** What the second pass chose, where it decided. */
  readonly choice: Choice | null;
  readonly mention: Mention | undefined;
  readonly referent: Referent | null;
  /** The share of the probability, 0 to 1, of whom a pronoun or noun was taken for; null where nothing was weighed. */
  readonly share: number | null;
}

/** What the trust in a decision is worked out from; the weights' file has them in this order. */
export const FEATURES = [
  'all',
  'source: log-odds',
  'source: margin',
  'source: lead over nobody',
  'quote: log-odds',
  'two words or fewer',
  'five words or fewer',
  'long',
  'second pass',
  'second pass: log-odds',
  'second pass: overrules the first',
  'cue beside',
  'name',
  'he or she',
  'they',
  'it',
  'I or we',
  'other pronoun',
  'noun',
  'no mention',
  'pronoun: log-odds',
  'noun: log-odds',
  'unnamed',
  'body',
  'person of one word',
  'kind unknown',
  'he or she, gender unknown',
  'persons named',
  'persons named, he or she',
  ...PATTERNS.map((pattern) => `pattern: ${pattern}` as const),
] as const;

export const WIDTH = FEATURES.length;
const newRow = rowsOf(WIDTH);
const F = placesIn(FEATURES);

/** Log-odds, held between bounds beyond which they tell nothing more. */
const oddsOf = (share: number, least = -4, most = 6): number =>
  Math.min(most, Math.max(least, Math.log(Math.max(1e-9, share) / Math.max(1e-9, 1 - share))));

const MOST_MARGIN = 8;

/** The features of a decision: a row of {@link WIDTH}. */
export function featuresOf({ document, one, choice, mention, referent, share }: Decision): number[] {
  const { ranking, unit, quote, source } = one;
  const row = newRow();
  row[F.all] = 1;
  row[F['source: log-odds']] = oddsOf(ranking.probability);
  row[F['source: margin']] = Math.min(MOST_MARGIN, ranking.margin);
  row[F['source: lead over nobody']] = Math.min(MOST_MARGIN, Math.max(-MOST_MARGIN, ranking.lead));
  row[F['quote: log-odds']] = oddsOf(quote);
  if (unit.words <= 2) row[F['two words or fewer']] = 1;
  if (unit.words <= 5) row[F['five words or fewer']] = 1;
  if (unit.words > 20) row[F.long] = 1;
  if (choice) {
    row[F['second pass']] = 1;
    row[F['second pass: log-odds']] = oddsOf(choice.share);
    if (choice.claimant.mention !== source?.mention) row[F['second pass: overrules the first']] = 1;
  } else if (source) row[F[`pattern: ${PATTERNS[source.pattern]!}`]] = 1;
  if (isSure(one)) row[F['cue beside']] = 1;
  row[F[kindOf(document, mention)]] = 1;
  const isPerson = row[F['he or she']] === 1;
  if (share !== null)
    row[mention?.kind === 'pronoun' ? F['pronoun: log-odds'] : F['noun: log-odds']] = oddsOf(share);
  const entity = referent?.entity;
  if (!entity) row[F.unnamed] = 1;
  else if (entity.type === 'organisation') row[F.body] = 1;
  else if (entity.type === 'unknown') row[F['kind unknown']] = 1;
  else if (entity.words.length === 1) row[F['person of one word']] = 1;
  if (isPerson && entity && entity.gender === '') row[F['he or she, gender unknown']] = 1;
  const named = personsNamed(document);
  row[F['persons named']] = named;
  if (isPerson) row[F['persons named, he or she']] = named;
  return row;
}

const counts = new WeakMap<Document, number>();

/** How many persons an article names, a logarithm to base 2: counted once, for every decision asks. */
function personsNamed(document: Document): number {
  let known = counts.get(document);
  if (known === undefined) {
    known = Math.log2(1 + document.people.entities.filter(({ type }) => type === 'person').length);
    counts.set(document, known);
  }
  return known;
}

function kindOf({ tokens }: Document, mention: Mention | undefined) {
  if (!mention) return 'no mention';
  if (mention.kind === 'name') return 'name';
  if (mention.kind === 'nominal') return 'noun';
  const { lower } = tokens[mention.head]!.word;
  if (/^(?:s?he|him|his|hers?)$/.test(lower)) return 'he or she';
  if (/^the(?:y|m|ir)$/.test(lower)) return 'they';
  if (/^its?$/.test(lower)) return 'it';
  return /^(?:i|we|me|us|my|our)$/.test(lower) ? 'I or we' : 'other pronoun';
}
