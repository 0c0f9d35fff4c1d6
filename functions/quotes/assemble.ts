import type { Span } from '../article/article.ts';
import type { Attributed } from './attribute.ts';
import type { Block } from './blocks.ts';
import { firstMentionIn } from './candidates.ts';
import type { Clauses } from './clauses.ts';
import { confidenceOf } from './confidence.ts';
import type { Document } from './document.ts';
import { folded, headlineSpeaker } from './headline.ts';
import { isListed, isName } from './not-quotes.ts';
import { PATTERNS } from './patterns.ts';
import { pullQuotesOf, withSpeaker } from './pull-quotes.ts';
import type { Quote, QuoteKind, Why } from './quote.ts';
import type { Ranking } from './ranker/ranker.ts';
import { featureName, WIDTH } from './ranker/templates.ts';
import { type Referent, sameReferent } from './referent.ts';
import type { Resolver } from './resolve.ts';
import { speakerOf } from './speakers.ts';
import type { Turn } from './turns.ts';
import type { Unit } from './units.ts';

interface Draft {
  readonly spans: Span[];
  readonly kind: QuoteKind;
  readonly referent: Referent | null;
  readonly mention: number;
  /** Where a turn's label names the speaker. */
  readonly label?: Span;
  readonly cue: string | null;
  readonly confidence: number;
  readonly why: Why | undefined;
  /** Where the draft's last words end, for joining what goes on in the same breath. */
  readonly attributed: Attributed | null;
}

/** Turns sources into quotes: resolves speakers in the order of the text, joins parts of one quote. */
export function assemble(
  document: Document,
  clauses: Clauses,
  attributed: readonly Attributed[],
  blocks: readonly Block[],
  turns: readonly Turn[],
  resolver: Resolver,
  explain: boolean,
): Quote[] {
  const inBlock = new Set([...blocks, ...turns].flatMap(({ paragraphs }) => paragraphs));
  const steps: (
    | { at: number; one: Attributed }
    | { at: number; block: Block }
    | { at: number; turn: Turn }
  )[] = [
    ...attributed
      .filter(({ unit }) => !inBlock.has(unit.runs[0]!.paragraph))
      .map((one) => ({ at: one.unit.runs[0]!.start, one })),
    ...turns.map((turn) => ({ at: turn.spans[0]!.start, turn })),
    ...blocks.map((block) => ({ at: block.spans[0]!.start, block })),
  ].sort((a, b) => a.at - b.at);
  const pulled = pullQuotesOf(document, attributed);
  const drafts: Draft[] = [];
  const headlines: Attributed[] = [];
  /** The last words in marks that are nobody's. */
  let left: Unit | null = null;
  for (const step of steps) {
    if ('block' in step) {
      drafts.push(blockDraft(document, resolver, step.block));
      continue;
    }
    if ('turn' in step) {
      if (step.turn.speaker) drafts.push(turnDraft(document, resolver, step.turn, step.turn.speaker));
      continue;
    }
    const { one } = step;
    if (
      document.paragraphs[one.unit.runs[0]!.paragraph]!.role === 'headline' &&
      isName(document, clauses, one)
    )
      continue;
    if (document.paragraphs[one.unit.runs[0]!.paragraph]!.role === 'headline') {
      headlines.push(one);
      continue;
    }
    if (
      one.quote < leastOdds(document, one.unit) ||
      isName(document, clauses, one) ||
      (left && isListed(document, left, one.unit))
    ) {
      left = one.unit;
      continue;
    }
    const before = drafts.at(-1);
    const answer =
      asked(document, clauses, resolver, one.unit) ??
      answerer(document, clauses, drafts, attributed, one.unit.index);
    const draft = unitDraft(document, resolver, one, explain, answer, !pulled.has(one));
    if (before && goesOn(document, before, draft)) {
      before.spans.push(...draft.spans);
      continue;
    }
    drafts.push(draft);
  }
  const isPulled = (draft: Draft): boolean => draft.attributed !== null && pulled.has(draft.attributed);
  const whole = drafts.map((draft) => toQuote(document, draft));
  const others = pulled.size > 0 ? whole.filter((_, at) => !isPulled(drafts[at]!)).map(folded) : [];
  const bodies = whole.map((quote, at) => (isPulled(drafts[at]!) ? withSpeaker(quote, others) : quote));
  const said = headlines.length > 0 ? bodies.map(folded) : [];
  const heads = headlines.flatMap((one) => {
    const quote = headlineSpeaker(document, resolver, one, said);
    return quote ? [quote] : [];
  });
  return [...heads, ...bodies];
}

function blockDraft(document: Document, resolver: Resolver, block: Block): Draft {
  const mention = document.mentions[block.mention]!;
  const referent = resolver.resolve(mention);
  resolver.held(block.paragraphs.filter((paragraph) => paragraph !== mention.paragraph));
  if (referent) resolver.quoted(document.paragraphs[block.paragraphs.at(-1)!]!.endToken - 1, referent);
  return {
    spans: [...block.spans],
    kind: 'block',
    referent,
    mention: block.mention,
    cue: document.tokens[block.cue]!.word.lower,
    confidence: 0.9,
    why: undefined,
    attributed: null,
  };
}

function turnDraft(document: Document, resolver: Resolver, turn: Turn, referent: Referent): Draft {
  resolver.quoted(document.paragraphs[turn.paragraphs.at(-1)!]!.endToken - 1, referent);
  return {
    spans: [...turn.spans],
    kind: 'block',
    referent,
    mention: -1,
    label: turn.label,
    cue: null,
    confidence: 0.97,
    why: undefined,
    attributed: null,
  };
}

function unitDraft(
  document: Document,
  resolver: Resolver,
  one: Attributed,
  explain: boolean,
  answer: Referent | null,
  speaks: boolean,
): Draft {
  const { unit, source, ranking } = one;
  const mention = source ? document.mentions[source.mention]! : null;
  const referent = answer ? answer : mention ? resolver.resolve(mention) : null;
  if (referent && speaks) resolver.quoted(unit.endToken - 1, referent);
  return {
    spans: unit.runs.map(({ start, end }) => ({ start, end })),
    kind: kindOf(document, one),
    referent,
    mention: source?.mention ?? -1,
    cue: source && source.cue >= 0 ? document.tokens[source.cue]!.word.lower : null,
    confidence: confidenceOf(ranking, one.quote, mention?.kind ?? null),
    why: explain ? whyOf(ranking) : undefined,
    attributed: one,
  };
}

/** How likely words must be somebody's to be taken for it: a paragraph that is one utterance hardly needs to. */
function leastOdds(document: Document, unit: Unit): number {
  const stop = document.tokens[unit.endToken - 1]!.word.text;
  if (/^[.?!]/.test(stop) && isWholeParagraph(document, unit)) return 0.1;
  return unit.words >= 4 ? 0.35 : 0.5;
}

const shortTurn = 14;

/**
 * In a dialogue whose short turns stand as paragraphs of their own, with nothing to say whose they are: the one
 * who spoke before the last speaker, or else whom a question was put to. Null where the words are no such turn.
 */
function answerer(
  document: Document,
  clauses: Clauses,
  drafts: readonly Draft[],
  units: readonly Attributed[],
  at: number,
): Referent | null {
  const { unit } = units[at]!;
  const last = drafts.at(-1);
  const left = last?.attributed;
  if (!last?.referent || !left || unit.words > shortTurn || !isWholeParagraph(document, unit)) return null;
  const paragraph = unit.runs[0]!.paragraph;
  const end = left.unit.runs.at(-1)!;
  if (end.paragraph !== paragraph - 1 || left.unit.words > 2 * shortTurn) return null;
  const asked = document.tokens[left.unit.endToken - 1]!.word.text.startsWith('?');
  const turn = outerWords(document, left.unit);
  const next = units[at + 1]?.unit;
  const chain =
    next !== undefined &&
    next.runs[0]!.paragraph === paragraph + 1 &&
    next.words <= shortTurn &&
    outerWords(document, next) <= 4;
  if (!asked && turn > (chain ? 8 : 4)) return null;
  for (let d = drafts.length - 2; d >= 0 && d >= drafts.length - 6; d--) {
    const other = drafts[d]!;
    if (other.kind === 'mixed' || !other.referent || sameReferent(other.referent, last.referent)) continue;
    const near = paragraph - document.tokens[other.attributed?.unit.endToken ?? 0]!.paragraph <= 4;
    if (!near || !other.attributed) break;
    const spoken = outerWords(document, other.attributed.unit) <= 4;
    return (asked && !spoken && answeredLater(document, units, at, last.referent)) || other.referent;
  }
  const replies = /^(?:asked|asks|replied|replies|answered|retorted|countered|demanded|shot)$/.test(
    last.cue ?? '',
  );
  return turn <= 8 && (replies || chain) ? addressee(document, clauses, left.unit, last.referent) : null;
}

/** Who answers by name in the next turns of a dialogue and is not the one who asks: "“I told my wife,” Ruiz said." */
function answeredLater(
  { mentions, people }: Document,
  units: readonly Attributed[],
  at: number,
  asker: Referent,
): Referent | null {
  for (let u = at + 1; u < units.length && u <= at + 3; u++) {
    const { unit, source } = units[u]!;
    if (unit.runs[0]!.paragraph - units[u - 1]!.unit.runs.at(-1)!.paragraph !== 1) return null;
    const mention = source && source.side === 1 && source.cue >= 0 ? mentions[source.mention] : undefined;
    if (!mention) continue;
    if (mention.kind !== 'name') return null;
    const entity = people.entityOf(mention);
    if (entity?.type === 'person' && entity !== asker.entity) return { entity, description: null };
  }
  return null;
}

/** "The prosecutor asked how far he had been." and, a paragraph of its own, "Twelve feet.": whom somebody asked. */
function asked(document: Document, clauses: Clauses, resolver: Resolver, unit: Unit): Referent | null {
  const { tokens, mentions, sentences, paragraphs } = document;
  const before = paragraphs[unit.runs[0]!.paragraph - 1];
  if (!before || unit.words > shortTurn || !isWholeParagraph(document, unit)) return null;
  const { firstToken, endToken } = sentences[before.endSentence - 1]!;
  let cue = -1;
  for (let k = firstToken; k < endToken; k++) {
    if (tokens[k]!.run >= 0) return null;
    if (/^ask(?:s|ed)$/.test(tokens[k]!.word.lower) && clauses.cue[k]) cue = k;
  }
  const question = /^(?:how|what|why|when|where|who|if|whether)$/;
  if (cue < 0 || !tokens.slice(cue + 1, cue + 6).some(({ word }) => question.test(word.lower))) return null;
  const asker = mentions[clauses.subjectOf(cue).mention];
  const from = asker && resolver.resolve(asker);
  if (!from) return null;
  for (let m = firstMentionIn(mentions, cue + 1); mentions[m] && mentions[m]!.firstToken < endToken; m++) {
    const { lower } = tokens[mentions[m]!.head]!.word;
    if (mentions[m]!.kind === 'nominal' || /^(?:it|its|they|their|them|i|we|you)$/.test(lower)) continue;
    const answers = resolver.resolve(mentions[m]!);
    if (answers?.entity?.type === 'person' && !sameReferent(answers, from)) return answers;
  }
  return null;
}

/** The person last named as a subject before a turn who is not its speaker. */
function addressee(document: Document, clauses: Clauses, unit: Unit, speaker: Referent): Referent | null {
  const { mentions, people, sentences, paragraphs } = document;
  const paragraph = unit.runs[0]!.paragraph;
  for (let m = firstMentionIn(mentions, paragraphs[paragraph]!.firstToken) - 1; m >= 0; m--) {
    const mention = mentions[m]!;
    if (paragraph - mention.paragraph > 3) return null;
    if (mention.inRun || mention.kind !== 'name') continue;
    const entity = people.entityOf(mention);
    if (entity?.type !== 'person' || entity === speaker.entity) continue;
    if (clauses.opensClause(mention, sentences[mention.sentence]!.firstToken))
      return { entity, description: null };
  }
  return null;
}

/** Words of a paragraph that stand beside a unit: few where it only says whose they are ("By Friday," he replied.). */
function outerWords(document: Document, unit: Unit): number {
  const { firstToken, endToken } = document.paragraphs[unit.runs[0]!.paragraph]!;
  let outer = 0;
  for (let k = firstToken; k < endToken && outer <= 12; k++) {
    const token = document.tokens[k]!;
    if (token.run < 0 && token.kind === 'word') outer++;
  }
  return outer;
}

function isWholeParagraph(document: Document, unit: Unit): boolean {
  const { firstToken, endToken } = document.paragraphs[unit.runs[0]!.paragraph]!;
  return unit.runs.length === 1 && firstToken >= unit.firstToken - 1 && endToken <= unit.endToken + 1;
}

/** A fragment inside the reporter's sentence is mixed; a whole utterance is direct. */
function kindOf(document: Document, { unit }: Attributed): QuoteKind {
  const { text, tokens } = document;
  const first = tokens[unit.firstToken]!;
  if (unit.runs.length > 1) return 'direct';
  if (opensSentence(document, unit)) {
    const { start, end } = unit.runs[0]!;
    const stopped = /[,.?!…—-]\P{L}{0,3}$/u.test(text.slice(Math.max(start, end - 4), end));
    const stopsAfter = /^[^\p{L}\p{N}\s,.?!]{0,3}[.?!]/u.test(text.slice(end, end + 4));
    return stopped || stopsAfter || unit.words > 5 ? 'direct' : 'mixed';
  }
  const before = tokens[unit.firstToken - 2]?.word.text ?? '';
  const capital = /^\p{Lu}/u.test(first.word.text);
  return capital && /^[,:]$/.test(before) ? 'direct' : capital && unit.words > 6 ? 'direct' : 'mixed';
}

/** Whether no word of the sentence stands before the unit's. */
function opensSentence({ tokens, sentences }: Document, unit: Unit): boolean {
  const { firstToken } = sentences[unit.firstSentence]!;
  return (
    unit.firstToken - firstToken <= 4 &&
    tokens.slice(firstToken, unit.firstToken).every(({ kind }) => kind !== 'word')
  );
}

/** Whether a draft's words go on with the quote before, in one paragraph, with no cue of their own. */
function goesOn(document: Document, before: Draft, draft: Draft): boolean {
  const left = before.attributed;
  const right = draft.attributed;
  if (!left || !right || before.kind === 'mixed') return false;
  const end = left.unit.runs.at(-1)!;
  if (end.paragraph !== right.unit.runs[0]!.paragraph) return false;
  if (!before.referent || !draft.referent || !sameReferent(before.referent, draft.referent)) return false;
  if (isSplitByCue(document, left.unit, right.unit)) return true;
  if (draft.kind === 'mixed' || before.mention !== draft.mention) return false;
  return (
    right.unit.firstSentence - left.unit.lastSentence <= 1 &&
    document.tokens[right.unit.firstToken - 1]!.kind === 'mark'
  );
}

const longestAside = 120;

/**
 * Whether one sentence goes on behind a cue that commas set off: `"A," she said, "b."` A capital after more than a
 * few words begins another utterance: `"A," she said before asking him, "B?"`
 */
function isSplitByCue({ text, tokens }: Document, left: Unit, right: Unit): boolean {
  const { end } = left.runs.at(-1)!;
  const { start } = right.runs[0]!;
  if (start - end > longestAside || left.lastSentence !== right.firstSentence) return false;
  const aside = /^.?[^\p{L}\p{N}\s]{0,3},\P{L}*(\p{L}[^?!;]*)[,:]\s*[^\p{L}\p{N}\s]{0,2}$/u.exec(
    text.slice(end - 1, start),
  )?.[1];
  if (aside === undefined || /\p{Ll}\.\s+\P{Lu}/u.test(aside)) return false;
  const capital = /^\p{Lu}/u.test(tokens[right.firstToken]!.word.text);
  return !capital || (!aside.includes(',') && aside.split(/\s+/).length <= 4);
}

function toQuote(document: Document, draft: Draft): Quote {
  const mention = draft.mention >= 0 ? document.mentions[draft.mention]! : null;
  return {
    text: draft.spans.map(({ start, end }) => document.text.slice(start, end)).join(' '),
    kind: draft.kind,
    spans: draft.spans,
    speaker: draft.referent ? speakerOf(document, draft.referent, mention, draft.label) : null,
    cue: draft.cue,
    confidence: Math.round(draft.confidence * 1000) / 1000,
    ...(draft.why ? { why: draft.why } : {}),
  };
}

function whyOf(ranking: Ranking): Why {
  const { candidates, features, somebody, margin } = ranking;
  const names = features.slice(somebody * WIDTH, (somebody + 1) * WIDTH);
  return {
    pattern: PATTERNS[candidates[somebody]?.pattern ?? 0]!,
    features: names
      .map((feature) => [featureName(feature), ranking.weightOf(feature)] as const)
      .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .slice(0, 8),
    margin: Math.round(margin * 1000) / 1000,
  };
}
