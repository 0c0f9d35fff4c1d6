import type { Document, Paragraph } from '../document.ts';
import type { Entity } from '../people/people.ts';
import type { Turn } from './turns.ts';

/** What an interview that is printed as questions and answers says of itself before the first question. */
const announced =
  /\b(?:excerpts?|extracts?|edited|condensed|interview(?:s|ed)?|conversation|Q\s?(?:&|and)\s?A|questions?|spoke (?:to|with)|speaks (?:to|with)|talks? (?:to|about)|caught up with|sat down with|in (?:her|his|their) own words)\b/i;
/** Paragraphs before the first question, characters of a question at most, and of a prompt that asks nothing. */
const MOST_BEFORE = 5;
const MOST_ASKED = 240;
const MOST_PROMPTED = 110;
const LEAST_QUESTIONS = 3;

const speaksOfSelf = /\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us)\b/;
const labelledQuestion = /^Q(?:uestion)?(?:[.:)]|\s?[–—-])\s/i;
const asksYou = /\b(?:you|your|you['’](?:re|ve|d|ll))\b/i;

/**
 * The turns of an interview whose questions and answers bear no labels: "What did they object to?", then a paragraph
 * or more without marks; the interviewer's are nobody's. Where the text does not announce an interview, or names nobody before it, there are none.
 */
export function answersOf(document: Document): Turn[] {
  const { paragraphs, text } = document;
  const body = paragraphs.filter(({ role }) => role === 'body');
  const first = body.findIndex((paragraph) => asks(document, paragraph));
  if (first < 1 || asks(document, body[first - 1]!)) return [];
  const lead = text.slice(paragraphs[0]!.start, body[first - 1]!.end);
  const questions = body.filter((paragraph) => asks(document, paragraph));
  if (questions.length < LEAST_QUESTIONS) return [];
  const labelled = questions.every(({ start, end }) => labelledQuestion.test(text.slice(start, end)));
  if (!labelled && (first > MOST_BEFORE || !announced.test(lead))) return [];
  const speaker = answering(document, body[first]!.firstToken);
  if (!speaker) return [];
  const mention = document.mentions[speaker.mentions[0]!]!;
  const turns: Turn[] = [];
  let held: Paragraph[] = [];
  let alternates = true;
  const add = (some: readonly Paragraph[], who: Turn['speaker']): void => {
    if (some.length === 0) return;
    const spans = some.map(({ start, end }) => ({ start: start + labelOf(text.slice(start, end)), end }));
    const label = { start: mention.start, end: mention.end };
    turns.push({ spans, paragraphs: some.map(({ index }) => index), speaker: who, label });
  };
  const close = (): void => {
    add(held, { entity: speaker, description: null });
    held = [];
  };
  for (let p = first; p < body.length; p++) {
    // "Ruiz's film opens on Friday.", "“He never rests,” her brother said.": the reporter again.
    const words = text.slice(body[p]!.start, body[p]!.end);
    if ((isAbout(document, speaker, body[p]!) && labelOf(words) === 0) || reports(words)) {
      close();
      if (turns.length > 0) break;
      continue;
    }
    const asked = asks(document, body[p]!) || (held.length > 0 && prompts(document, body[p]!, body[p + 1]));
    if (asked) {
      if (p > first && held.length === 0) alternates = false;
      close();
      add([body[p]!], null);
    } else held.push(body[p]!);
  }
  close();
  const answers = turns.filter((turn) => turn.speaker !== null);
  const own = answers.filter(({ spans }) =>
    speaksOfSelf.test(text.slice(spans[0]!.start, spans.at(-1)!.end)),
  );
  return alternates && (labelled || own.length * 2 >= answers.length) && answers.length >= LEAST_QUESTIONS
    ? turns
    : [];
}

/** The length of a label ("The Echo: ", "Ana Ruiz: "), which only the first question and answer may have. */
const labelOf = (words: string): number =>
  /^(?:\p{Lu}[\p{L}.'’-]*\s){0,4}\p{Lu}[\p{L}.'’-]*:\s+/u.exec(words)?.[0].length ?? 0;

/** Whether a paragraph tells, in nobody's person, who said the words that it holds in marks. */
const reports = (words: string): boolean =>
  /[,.?!]["”’]\s+(?:\p{L}[\p{L}'’-]*\s+){1,5}\p{L}+(?:ed|aid|ays|old|ells)\b/u.test(words) &&
  !/\b(?:I|my|me|we|our|us|you)\b/.test(words.replace(/["“‘][^"”]*["”’]/g, ''));

/** Whether a paragraph names somebody outside marks. */
const isAbout = ({ mentions }: Document, { mentions: own }: Entity, { index }: Paragraph): boolean =>
  own.some((at) => mentions[at]!.paragraph === index && !mentions[at]!.inRun);

/** A short paragraph without marks that ends in a question mark, or is set in bold or behind "Q:" as a whole. */
function asks({ text, runs, tokens }: Document, { start, end, firstToken, endToken }: Paragraph): boolean {
  const words = text.slice(start, end);
  if (labelledQuestion.test(words)) return true;
  if (end - start > MOST_ASKED || !/\?\*{0,2}$|^\*\*[^*]+\*\*$/.test(words)) return false;
  return runs.length === 0 || !tokens.slice(firstToken, endToken).some(({ run }) => run >= 0);
}

/** "Critics have compared you with the masters.": what an interviewer says to be answered, with no question mark. */
function prompts(document: Document, paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const { start, end } = paragraph;
  const words = document.text.slice(start, end);
  if (!next || end - start > MOST_ASKED || asks(document, next) || /\b(?:I|my|me)\b/.test(words))
    return false;
  return asksYou.test(words) || (end - start <= MOST_PROMPTED && next.end - next.start > end - start);
}

/** Who answers: the person whom the headline and the introduction name most, the author left out. */
function answering({ people, mentions, author }: Document, before: number): Entity | null {
  const named = (entity: Entity): number =>
    entity.mentions.filter((at) => mentions[at]!.firstToken < before).length;
  const byline = author?.toLowerCase() ?? '';
  return people.entities
    .filter(({ type, words, name }) => type === 'person' && words.length > 1 && name.toLowerCase() !== byline)
    .reduce<Entity | null>((best, one) => (named(one) > (best ? named(best) : 0) ? one : best), null);
}
