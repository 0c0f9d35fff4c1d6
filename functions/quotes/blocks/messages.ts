import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Referent } from '../resolution/referent.ts';

const message =
  /^(?:text|sms|message|e-?mail|whatsapp|voicemail|letter|note|tweet|post|account|statement|text-message|answer|reply|response|postcard|diary|picture|photo|photograph|selfie|caption|card|entry|entrie|posting|dm)s?$/;
const sent =
  /^(?:sent|sending|texting|messaging|messaged|emailing|whatsapped|posting|tweeting|tweeted|wrote|written|texted|typed|left|emailed|posted|shared|uploaded|sends|writes)$/;
/** Whether a noun is for something that somebody writes or posts, and that may have words of theirs. */
export const isMessage = (noun: string): boolean => message.test(noun);

/** What tells one of several messages from the others, and may stand for it alone. */
const oneOf = /^(?:first|second|third|fourth|fifth|next|last|latest|another|final|later|further|one)$/;
/** What only a text does. */
const reads = /^(?:reads?|ran|runs|began|begins|went|continued|concluded|ended|ends)$/;
const answers = /^(?:answer|reply|response)$/;

/** Tokens between a writer and what they wrote. */
const MOST_BETWEEN = 12;
/** Tokens behind a message in which its writer may stand. */
const MOST_BEHIND = 14;
/** Messages before one that are asked for its writer. */
const MOST_ASKED = 2;
/** Mentions between a letter's first mention and a later one. */
const MOST_MENTIONS = 30;

interface Parts {
  readonly document: Document;
  readonly clauses: Clauses;
  resolve(mention: Mention): Referent | null;
  /** "his" of "his last message". */
  ownerOf(mention: Mention): Mention | null;
}

/**
 * Who wrote a message that is read out: "his last text", "an email from Ruiz", "an SMS the witness had sent", "Ruiz sent
 * a letter". Null where the text does not tell, or the noun is no message.
 */
export function authorOf(parts: Parts, mention: Mention, head: string): Referent | null {
  if (!message.test(head) && !isOneOf(parts.document, mention, head)) return null;
  for (const writer of writersOf(parts, mention)) {
    const referent = parts.resolve(writer);
    const type = referent?.entity?.type;
    if (type === 'person' || type === 'organisation') return referent;
    // "In a statement, the police said"
    const { tokens } = parts.document;
    const body = tokens[writer.head]!.word.bits & BIT.organisation;
    const the = writer.kind === 'nominal' && tokens[writer.firstToken]!.word.lower === 'the';
    // "the reply from the pilot"
    const from =
      writer.firstToken === mention.endToken + 1 && tokens[mention.endToken]!.word.lower === 'from';
    if (referent?.description && ((the && body) || (from && answers.test(head)))) return referent;
  }
  return null;
}

/** "The second, sent at noon, read": an ordinal that stands for a message. */
function isOneOf({ tokens, sentences }: Document, mention: Mention, head: string): boolean {
  if (!oneOf.test(head)) return false;
  const { firstToken, endToken, sentence } = mention;
  if (reads.test(tokens[firstToken - 1]?.word.lower ?? '')) return true;
  for (let k = endToken; k < sentences[sentence]!.endToken && tokens[k]!.run < 0; k++)
    if (reads.test(tokens[k]!.word.lower)) return true;
  return false;
}

/** Who may have written a message, the likeliest first. `depth` counts the messages before it that have been asked. */
function* writersOf(parts: Parts, mention: Mention, depth = 0): Generator<Mention> {
  const { document, clauses } = parts;
  const { tokens, mentions, sentences } = document;
  const owner = parts.ownerOf(mention);
  if (owner) yield owner;
  yield* besideIt(parts, mention);
  const { lower } = tokens[mention.head]!.word;
  const answer = answers.test(lower);
  if (!answer) yield* earlier(parts, mention, depth);
  // "She texted her manager. The message read:", "The court heard that he had sent a text. It read:"
  if (mention.sentence > 0 && /^(?:the|it|one|another)$/.test(tokens[mention.firstToken]!.word.lower)) {
    const before = sentences[mention.sentence - 1]!;
    for (let k = before.endToken - 1; k > before.firstToken; k--) {
      const asked = answer && /^(?:asked|asks|pressed|questioned|quizzed)$/.test(tokens[k]!.word.lower);
      if ((!asked && !between(document, k, k + 1)) || tokens[k]!.word.lower === 'left') continue;
      const sender = mentions[clauses.subjectOf(k).mention];
      const told = mentions[clauses.startsAt[k + 1]!];
      const one = answer ? told : sender;
      if (one && one.firstToken >= before.firstToken && one.endToken < before.endToken) yield one;
    }
  }
  const { firstToken } = sentences[mention.sentence]!;
  // "The court heard that he had sent a text": the clause's own.
  for (let k = mention.firstToken - 1; k >= firstToken && k >= mention.firstToken - MOST_BETWEEN; k--) {
    if (tokens[k]!.run >= 0 || !sent.test(tokens[k]!.word.lower)) continue;
    const sender = mentions[clauses.subjectOf(k).mention];
    if (sender) yield sender;
    break;
  }
  const subject = mentions[clauses.mainSubject(firstToken, mention.firstToken)];
  if (subject && mention.firstToken - subject.endToken <= MOST_BETWEEN + 20) {
    const from = Math.max(subject.endToken, mention.firstToken - MOST_BETWEEN);
    if (between(document, from, mention.firstToken)) yield subject;
  }
}

/** "The email, sent by Ruiz", "a text that Ruiz sent", "a message sent from his phone", "the entry, in her hand,". */
function* besideIt({ document, clauses, ownerOf }: Parts, mention: Mention): Generator<Mention> {
  const { tokens, mentions } = document;
  let at = mention.endToken + (tokens[mention.endToken]?.word.text === ',' ? 1 : 0);
  if (/^(?:sent|written|posted|texted|dictated)$/.test(tokens[at]?.word.lower ?? '')) at++;
  if (!/^(?:from|by)$/.test(tokens[at]?.word.lower ?? '')) at = mention.endToken;
  const after = tokens[at]?.word.lower ?? '';
  const next = mentions[clauses.startsAt[at + (/^(?:from|by|that|which)$/.test(after) ? 1 : 0)]!];
  if (next && next.sentence === mention.sentence) {
    if (/^(?:from|by)$/.test(after)) yield next;
    else if (between(document, next.endToken, next.endToken + 3)) yield next;
  }
  let passive = false;
  for (let k = mention.endToken; k < mention.endToken + MOST_BEHIND; k++) {
    const token = tokens[k];
    if (!token || token.run >= 0 || token.sentence !== mention.sentence || reads.test(token.word.lower))
      return;
    passive ||= /^(?:sent|written|posted|texted|emailed|e-mailed|signed|received|got|addressed)$/.test(
      token.word.lower,
    );
    const one = mentions[clauses.startsAt[k + 1]!];
    if (!one) continue;
    const own = /^(?:his|her)$/.test(tokens[k + 1]!.word.lower) ? ownerOf(one) : null;
    if (own && (passive ? /^(?:from|to|on)$/ : /^in$/).test(token.word.lower)) yield own;
    if (passive && /^(?:by|from)$/.test(token.word.lower)) yield one;
  }
}

/** "Ruiz made it known in a letter. … The letter read:", "texts from Ruiz … The second read:". */
function* earlier(parts: Parts, mention: Mention, depth: number): Generator<Mention> {
  const { document, clauses } = parts;
  const { tokens, mentions, sentences } = document;
  const { lower } = tokens[mention.head]!.word;
  const several =
    oneOf.test(lower) ||
    tokens.slice(mention.firstToken, mention.head).some(({ word }) => oneOf.test(word.lower));
  for (let m = mention.index - 1; m >= 0 && mention.index - m <= MOST_MENTIONS; m--) {
    const other = mentions[m]!;
    const noun = tokens[other.head]!.word.lower;
    if (other.kind !== 'nominal' || other.inRun) continue;
    if (several && message.test(noun) && depth < MOST_ASKED) {
      yield* writersOf(parts, other, depth + 1);
      return;
    }
    if (noun !== lower || !/^an?$/.test(tokens[other.firstToken]!.word.lower)) continue;
    if (!/^(?:in|with|through|via|by)$/.test(tokens[other.firstToken - 1]?.word.lower ?? '')) {
      if (depth < MOST_ASKED) yield* writersOf(parts, other, depth + 1);
      return;
    }
    const { firstToken, endToken } = sentences[other.sentence]!;
    const who = mentions[clauses.mainSubject(firstToken, other.firstToken)];
    const behind = mentions[clauses.mainSubject(firstToken, endToken)];
    if (who ?? behind) yield (who ?? behind)!;
    return;
  }
}

/** Whether a verb of sending stands in a stretch of tokens. */
function between({ tokens }: Document, from: number, to: number): boolean {
  for (let k = from; k < to && k < tokens.length; k++)
    if (tokens[k]!.run < 0 && sent.test(tokens[k]!.word.lower))
      return (
        tokens[k]!.word.lower.endsWith('ing') ||
        !/^(?:was|were|been|being|be)$/.test(tokens[k - 1]!.word.lower)
      );
  return false;
}
