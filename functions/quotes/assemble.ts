import type { Span } from '../article/article.ts';
import type { Attributed } from './attribute.ts';
import type { Block } from './blocks/blocks.ts';
import { PATTERNS } from './candidates/patterns.ts';
import { confidenceOf } from './confidence/confidence.ts';
import type { Decision } from './confidence/features.ts';
import type { Document } from './document.ts';
import { folded, headlineSpeaker } from './headline.ts';
import { isListed, isName } from './not-quotes.ts';
import type { Clauses } from './phrases/clauses.ts';
import { pullQuotesOf, withSpeaker } from './pull-quotes.ts';
import type { Quote, QuoteKind, Why } from './quote.ts';
import type { Ranking } from './ranker/ranker.ts';
import { featureName } from './ranker/templates.ts';
import { type Referent, sameReferent } from './resolution/referent.ts';
import type { Resolver } from './resolution/resolve.ts';
import { speakerOf } from './resolution/speakers.ts';
import type { Unit } from './text/units.ts';
import type { Turn } from './transcripts/turns.ts';
import type { Choice, TurnTaking } from './turn-taking/turn-taking.ts';
import { isWholeParagraph, opensSentence, utteranceIn, utteranceOf } from './turn-taking/utterances.ts';

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

/**
 * Turns sources into quotes: resolves speakers in the order of the text, joins parts of one quote. Without `turnTaking` the first
 * pass alone decides who speaks where no cue tells.
 */
export function assemble(
  document: Document,
  clauses: Clauses,
  attributed: readonly Attributed[],
  blocks: readonly Block[],
  turns: readonly Turn[],
  resolver: Resolver,
  turnTaking: TurnTaking | null,
  explain: boolean,
  observe?: (decision: Decision) => void,
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
      const draft = blockDraft(document, resolver, step.block);
      drafts.push(draft);
      if (draft.referent) turnTaking?.told(utteranceIn(document, step.block.paragraphs, draft.referent));
      continue;
    }
    if ('turn' in step) {
      const { speaker, paragraphs } = step.turn;
      if (!speaker) continue;
      drafts.push(turnDraft(document, resolver, step.turn, speaker));
      turnTaking?.told(utteranceIn(document, paragraphs, speaker));
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
    const choice = turnTaking?.decide(one.unit.index) ?? null;
    const draft = unitDraft(document, resolver, one, choice, explain, observe);
    if (draft.referent && !pulled.has(one)) {
      resolver.quoted(one.unit.endToken - 1, draft.referent);
      turnTaking?.told(utteranceOf(document, one, draft.referent, draft.mention));
    }
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
  choice: Choice | null,
  explain: boolean,
  observe: ((decision: Decision) => void) | undefined,
): Draft {
  const { unit, ranking } = one;
  const source = choice ? choice.claimant : one.source;
  const mention = document.mentions[source?.mention ?? -1];
  const referent = choice ? choice.claimant.referent : mention ? resolver.resolve(mention) : null;
  const share = mention ? resolver.shareOf(mention) : null;
  const decision: Decision = { document, one, choice, mention, referent, share };
  observe?.(decision);
  return {
    spans: unit.runs.map(({ start, end }) => ({ start, end })),
    kind: kindOf(document, one),
    referent,
    mention: source?.mention ?? -1,
    cue: source && source.cue >= 0 ? document.tokens[source.cue]!.word.lower : null,
    confidence: confidenceOf(decision),
    why: explain ? whyOf(ranking, choice) : undefined,
    attributed: one,
  };
}

/** How likely words must be somebody's to be taken for it: a paragraph that is one utterance hardly needs to. */
function leastOdds(document: Document, unit: Unit): number {
  const stop = document.tokens[unit.endToken - 1]!.word.text;
  if (/^[.?!]/.test(stop) && isWholeParagraph(document, unit)) return 0.1;
  return unit.words >= 4 ? 0.28 : 0.5;
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
    confidence: rounded(draft.confidence),
    ...(draft.why ? { why: draft.why } : {}),
  };
}

/** Features that tell why. */
const MOST_FEATURES = 8;

function whyOf(ranking: Ranking, choice: Choice | null): Why {
  if (choice)
    return {
      pattern: 'turn-taking',
      features: choice.features().slice(0, MOST_FEATURES),
      margin: rounded(choice.margin),
    };
  const { candidates, somebody, margin } = ranking;
  const names = somebody < 0 ? [] : ranking.featuresOf(somebody);
  return {
    pattern: PATTERNS[candidates[somebody]?.pattern ?? 0]!,
    features: names
      .map((feature) => [featureName(feature), ranking.weightOf(feature)] as const)
      .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .slice(0, MOST_FEATURES),
    margin: rounded(margin),
  };
}

const rounded = (number: number): number => Math.round(number * 1000) / 1000;
