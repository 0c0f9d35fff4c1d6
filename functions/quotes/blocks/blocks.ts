import type { Span } from '../../article/article.ts';
import type { Document, Paragraph } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { type Clauses, CUE } from '../phrases/clauses.ts';
import type { Turn } from '../transcripts/turns.ts';
import { inlineBlockOf } from './inline-blocks.ts';
import { isMessage } from './messages.ts';

/** Words set off without marks after a colon, over one or more paragraphs. */
export interface Block {
  readonly spans: readonly Span[];
  /** The paragraphs that hold them. */
  readonly paragraphs: readonly number[];
  /** Index of the source's mention. */
  readonly mention: number;
  readonly cue: number;
}

const longestBlock = 12;

/** What a statement tells its readers to do: "Members of the public are enjoined to", "Let him be present". */
const enjoins =
  /^Let \p{L}+|^[^"“”‘]{0,90}\b(?:are|is) (?:hereby )?(?:welcome|enjoined|advised|requested|urged|reminded|invited|encouraged|asked) to\b/u;

/** The unmarked blocks of a document, in order. */
export function blocksOf(document: Document, clauses: Clauses, turns: readonly Turn[]): Block[] {
  const taken = new Set(turns.flatMap(({ paragraphs }) => paragraphs));
  const { paragraphs } = document;
  const blocks: Block[] = [];
  const own = paragraphs.filter((paragraph) => speaksOfItself(document, paragraph)).length;
  // In a first-person column "we" does not tell a block from the writer.
  const impersonal = own <= 2 + paragraphs.length / 4;
  for (let p = 0; p < paragraphs.length; p++) {
    const inline = taken.has(p) ? null : inlineBlockOf(document, clauses, paragraphs[p]!);
    const lead = inline ?? leadOf(document, clauses, paragraphs[p]!);
    if (!lead || taken.has(p)) continue;
    const held = inline ? [paragraphs[p]!] : [];
    if ('sure' in lead) {
      const first = paragraphs[p + 1];
      if (!first || taken.has(p + 1) || !mayBeBlock(document, clauses, first, lead.sure)) continue;
      held.push(first);
    }
    for (
      let q = p + held.length + (inline ? 0 : 1);
      q < paragraphs.length && held.length < longestBlock;
      q++
    ) {
      const next = paragraphs[q]!;
      const torn = isTorn(document, held.at(-1)!, next);
      if (!torn && !(impersonal && goesOn(document, clauses, next))) break;
      held.push(next);
    }
    blocks.push({
      spans: held.map(({ start, end }, at) => (at === 0 && inline ? inline.spans[0]! : { start, end })),
      paragraphs: held.map(({ index }) => index),
      mention: lead.mention,
      cue: lead.cue,
    });
    p += held.length - (inline ? 1 : 0);
  }
  return blocks;
}

/** The source and cue of a paragraph that ends in a colon and announces somebody's words; else null. */
function leadOf(
  document: Document,
  clauses: Clauses,
  paragraph: Paragraph,
): { mention: number; cue: number; sure: boolean } | null {
  const { tokens, sentences, mentions } = document;
  const last = tokens[paragraph.endToken - 1];
  if (!last || last.run >= 0 || paragraph.role !== 'body') return null;
  // "She told the paper that", and the next paragraph goes on in mid-sentence.
  const next = tokens[paragraph.endToken];
  const torn =
    last.word.lower === 'that' && next && (next.word.bits & (BIT.letter | BIT.capital)) === BIT.letter;
  if (last.word.text !== ':' && !torn) return null;
  const sentence = sentences[last.sentence]!;
  let noun = -1;
  let weak = -1;
  for (let k = sentence.endToken - 1; k >= sentence.firstToken; k--) {
    const cue = clauses.cue[k]!;
    if (cue === CUE.noun && noun < 0) noun = k;
    if (cue === CUE.weak && weak < 0) weak = k;
    if (cue !== CUE.strong && cue !== CUE.according) continue;
    const source = readFrom(document, clauses, k) ?? sourceOf(document, clauses, sentence.firstToken, k);
    if (source >= 0) return { mention: source, cue: k, sure: true };
  }
  // "the Bench recorded:"
  const verb = sentence.endToken - 2;
  if (
    weak < 0 &&
    noun < 0 &&
    verb >= sentence.firstToken &&
    /[a-z]{3}ed$/.test(tokens[verb]!.word.text) &&
    clauses.endsAt[verb]! >= 0
  )
    weak = verb;
  if (weak < 0 && noun < 0) return null;
  const cue = weak >= 0 ? weak : noun;
  let source =
    weak >= 0 ? sourceOf(document, clauses, sentence.firstToken, weak) : clauses.subjectOf(noun).mention;
  if (source < 0) source = clauses.mainSubject(sentence.firstToken, sentence.endToken);
  return source >= 0 && maySpeak(document, mentions[source]!.head)
    ? { mention: source, cue, sure: noun >= 0 }
    : null;
}

/** "Ruiz read from a letter that the council had sent": the letter, which is its writer's. */
function readFrom({ tokens, mentions }: Document, clauses: Clauses, cue: number): number | null {
  const behind = tokens[cue + 1];
  if (!/^(?:read|reads|quoted|recited)$/.test(tokens[cue]!.word.lower) || !behind) return null;
  const at = clauses.startsAt[cue + (/^(?:from|out|aloud)$/.test(behind.word.lower) ? 2 : 1)]!;
  const text = mentions[at];
  return text?.kind === 'nominal' && isMessage(tokens[text.head]!.word.lower) ? at : null;
}

/** A cue's subject; whose document it is where the subject is one ("issued a statement which declares"). */
function sourceOf(document: Document, clauses: Clauses, from: number, cue: number): number {
  const { tokens, mentions } = document;
  const subject = clauses.subjectOf(cue).mention;
  if (subject < 0) return -1;
  const head = tokens[mentions[subject]!.head]!;
  if (!(head.word.bits & BIT.document) || mentions[subject]!.kind === 'name') return subject;
  const main = clauses.mainSubject(from, cue);
  return main >= 0 && main !== subject && maySpeak(document, mentions[main]!.head) ? main : subject;
}

function maySpeak(document: Document, head: number): boolean {
  const { bits } = document.tokens[head]!.word;
  return (
    (bits & (BIT.person | BIT.organisation | BIT.document | BIT.capital | BIT.pronoun)) !== 0 &&
    !(bits & BIT.time)
  );
}

function mayBeBlock(document: Document, clauses: Clauses, paragraph: Paragraph, sure: boolean): boolean {
  const { tokens } = document;
  const first = tokens[paragraph.firstToken];
  if (!first || first.kind === 'mark' || first.run >= 0) return false;
  if (sure) return isPlain(document, clauses, paragraph) || speaksOfItself(document, paragraph);
  return speaksOfItself(document, paragraph) && isPlain(document, clauses, paragraph);
}

/** Whether a paragraph goes on with what "we" say; one that tells what somebody else says, behind a colon too, does not. */
function goesOn(document: Document, clauses: Clauses, paragraph: Paragraph): boolean {
  const { start, end } = paragraph;
  return (
    (speaksOfItself(document, paragraph) || enjoins.test(document.text.slice(start, end))) &&
    isPlain(document, clauses, paragraph) &&
    !inlineBlockOf(document, clauses, paragraph)
  );
}

/** A reporter's paragraph attributes or ends in a colon; a block's does neither. */
function isPlain(document: Document, clauses: Clauses, paragraph: Paragraph): boolean {
  const { tokens } = document;
  for (let k = paragraph.firstToken; k < paragraph.endToken; k++) {
    const token = tokens[k]!;
    if (token.kind !== 'mark') continue;
    for (let c = k - 5; c <= k + 2; c++)
      if (clauses.cue[c] === CUE.strong && tokens[c]!.run < 0 && tokens[c]!.sentence === token.sentence)
        return false;
  }
  return tokens[paragraph.endToken - 1]?.word.text !== ':';
}

/** Whether a paragraph says I or we outside marks. */
function speaksOfItself(document: Document, paragraph: Paragraph): boolean {
  const { tokens } = document;
  for (let k = paragraph.firstToken; k < paragraph.endToken; k++) {
    const token = tokens[k]!;
    if (
      token.run < 0 &&
      !(token.word.bits & BIT.allCaps && token.word.text.length > 1) &&
      /^(?:i|we|our|my|us|me|i'm|i've|we're|we've|we'll|i'd|i'll)$/.test(token.word.lower) &&
      // "our reporter": the paper's
      !/^(?:reporters?|correspondents?|photographer|newsroom|colleagues?)$/.test(
        tokens[k + 1]?.word.lower ?? '',
      )
    )
      return true;
  }
  return false;
}

/** A paragraph broken off in mid-sentence that goes on in the next one. */
function isTorn(document: Document, paragraph: Paragraph, next: Paragraph): boolean {
  const end = document.tokens[paragraph.endToken - 1];
  const start = document.tokens[next.firstToken];
  if (!end || !start || end.kind !== 'word') return false;
  return start.kind === 'word' && (start.word.bits & (BIT.letter | BIT.capital)) === BIT.letter;
}
