import type { Document } from '../document.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Referent } from '../resolution/referent.ts';

const message =
  /^(?:text|sms|message|e-?mail|whatsapp|voicemail|letter|note|tweet|post|account|statement|text-message|answer|reply|response|postcard|diary|picture|photo|photograph|selfie|caption|card)s?$/;
const sent =
  /^(?:sent|sending|texting|messaging|messaged|emailing|whatsapped|posting|tweeting|tweeted|wrote|written|texted|typed|left|emailed|posted|shared|uploaded|sends|writes)$/;
/** Whether a noun is for something that somebody writes or posts, and that may have words of theirs. */
export const isMessage = (noun: string): boolean => message.test(noun);

/** Tokens between a writer and what they wrote. */
const MOST_BETWEEN = 12;
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
  if (!message.test(head)) return null;
  for (const writer of writersOf(parts, mention)) {
    const referent = parts.resolve(writer);
    const type = referent?.entity?.type;
    if (type === 'person' || type === 'organisation') return referent;
  }
  return null;
}

function* writersOf({ document, clauses, ownerOf }: Parts, mention: Mention): Generator<Mention> {
  const { tokens, mentions, sentences } = document;
  const owner = ownerOf(mention);
  if (owner) yield owner;
  // "The email, sent by Ruiz"
  let at = mention.endToken + (tokens[mention.endToken]?.word.text === ',' ? 1 : 0);
  if (/^(?:sent|written|posted|texted|dictated)$/.test(tokens[at]?.word.lower ?? '')) at++;
  if (!/^(?:from|by)$/.test(tokens[at]?.word.lower ?? '')) at = mention.endToken;
  const after = tokens[at]?.word.lower ?? '';
  const behind = at + (/^(?:from|by|that|which)$/.test(after) ? 1 : 0);
  const next = mentions[clauses.startsAt[behind]!];
  if (next && next.sentence === mention.sentence) {
    if (/^(?:from|by)$/.test(after)) yield next;
    else if (between(document, next.endToken, next.endToken + 3)) yield next;
  }
  // "She texted her manager. The message read:"
  if (/^(?:the|it|one|another)$/.test(tokens[mention.firstToken]!.word.lower) && mention.sentence > 0) {
    const before = sentences[mention.sentence - 1]!;
    const sender = mentions[clauses.mainSubject(before.firstToken, before.endToken)];
    if (sender && between(document, sender.endToken, Math.min(sender.endToken + 4, before.endToken)))
      yield sender;
  }
  // "Ruiz made it known in a letter. … The letter read:"
  for (let m = mention.index - 1; m >= 0 && mention.index - m <= MOST_MENTIONS; m--) {
    const other = mentions[m]!;
    if (other.kind !== 'nominal' || tokens[other.head]!.word.lower !== tokens[mention.head]!.word.lower)
      continue;
    if (!/^an?$/.test(tokens[other.firstToken]!.word.lower)) continue;
    if (!/^(?:in|with|through|via|by)$/.test(tokens[other.firstToken - 1]?.word.lower ?? '')) break;
    const from = sentences[other.sentence]!.firstToken;
    const who = mentions[clauses.mainSubject(from, other.firstToken)];
    if (who) yield who;
    break;
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

/** Whether a verb of sending stands in a stretch of tokens. */
function between({ tokens }: Document, from: number, to: number): boolean {
  for (let k = from; k < to && k < tokens.length; k++)
    if (tokens[k]!.run < 0 && sent.test(tokens[k]!.word.lower)) return true;
  return false;
}
