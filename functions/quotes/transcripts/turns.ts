import type { Span } from '../../article/article.ts';
import type { Document, Paragraph } from '../document.ts';
import type { Entity } from '../people/people.ts';
import type { Referent } from '../resolution/referent.ts';
import { answersOf } from './interviews.ts';
import { mentionIn, speakerOf } from './label-speakers.ts';
import { type Label, labelOf } from './turn-labels.ts';
import { voxPopsOf } from './vox-pops.ts';

/** What one person says in a transcript or an interview, with no marks: "RUIZ: Not today." */
export interface Turn {
  readonly spans: readonly Span[];
  readonly paragraphs: readonly number[];
  /** Whose turn it is; null for the interviewer's, whose words are the paper's own. */
  readonly speaker: Referent | null;
  /** The label's name, without marks of emphasis. */
  readonly label: Span;
}

/**
 * The turns of a document, in order: where at least three paragraphs are labelled and a label comes back, or two
 * persons whom the text names elsewhere answer each other; without labels, the answers of an interview.
 */
export function turnsOf(document: Document): Turn[] {
  const { paragraphs } = document;
  const labels = paragraphs.map((paragraph) =>
    paragraph.role === 'body' ? labelOf(document, paragraph) : null,
  );
  const counts = new Map<string, number>();
  for (const label of labels) if (label) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  // "Q: What next?" with answers that bear no label.
  const asked = labels.filter((label) => label?.form === 'letter' && /^q/.test(label.name)).length;
  if (asked > 0 && [...counts].every(([name, count]) => /^q/.test(name) || count === 1))
    return answersOf(document);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const regular = total >= 3 && counts.size <= 40 && [...counts.values()].some((count) => count > 1);
  const persons = labels.map((label, p) => label !== null && isPersons(document, label, paragraphs[p]!));
  if (!regular && !persons.some((is, p) => is && persons[p + 1])) {
    const answers = answersOf(document);
    return answers.length > 0 ? answers : voxPopsOf(document);
  }
  const whole = regular && total >= 4 && counts.size >= 2;
  const speakers = new Map<string, Referent | null>();
  const turns: Turn[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const label = labels[p];
    if (!label) continue;
    const alone = label.words >= paragraphs[p]!.end;
    const beside = labels[p - 1] || labels.slice(p + 1, p + (alone ? 4 : 2)).some((next) => next);
    const often = counts.get(label.name)! > 1 || (whole && (beside || persons[p]));
    const answered = persons[p] && (persons[p - 1] || persons[p + 1]);
    // "Roy: nearly there": in messages no stop ends a turn.
    const known = regular && beside && mayBe(document, label)?.type === 'person';
    if (!(regular && (often || known)) && !answered) continue;
    const paragraph = paragraphs[p]!;
    const spans = alone ? [] : [{ start: label.words, end: endOfWords(document, paragraph) }];
    const held = [p];
    // Unlabelled paragraphs up to the next label go on with the turn.
    for (let q = p + 1; q < p + 6 && q < paragraphs.length && !labels[q]; q++) {
      if (!labels.slice(q + 1, q + 5).some((next) => next)) break;
      const text = document.text.slice(paragraphs[q]!.start, paragraphs[q]!.end);
      if (/^[([].*[)\]]$/.test(text)) continue;
      // "2. The email": the record goes on elsewhere.
      if (text.length <= LONGEST_HEADING && /[\p{L}\p{N}]$/u.test(text)) break;
      spans.push({
        start: startOfWords(document, paragraphs[q]!),
        end: endOfWords(document, paragraphs[q]!),
      });
      held.push(q);
    }
    if (!speakers.has(label.name)) speakers.set(label.name, speakerOf(document, label, labels));
    const marked = /^["“«„‘']/.test(document.text[label.words] ?? '');
    if (!marked && spans.length > 0)
      turns.push({ spans, paragraphs: held, speaker: speakers.get(label.name)!, label: label.span });
  }
  return turns;
}

/** Characters of a heading between turns, which no stop ends. */
const LONGEST_HEADING = 60;
/** Words that a turn has at least: no "Ruiz: 1,204". */
const SHORTEST_TURN = 4;

/** Whether a label names a person whom the text names elsewhere, and a sentence follows it. */
function isPersons(document: Document, label: Label, { end }: Paragraph): boolean {
  if (label.form !== 'name' && label.form !== 'capitals') return false;
  const words = document.text.slice(label.words, end).trim();
  if (!/[.?!…]["”’)]?$/.test(words) || words.split(/\s+/).length < SHORTEST_TURN) return false;
  const mention = mentionIn(document, label.span);
  return mayBe(document, label)?.mentions.some((at) => at !== mention!.index) ?? false;
}

/** The person whom a label may name. */
function mayBe(document: Document, { span }: Label): Entity | null {
  const entity = document.people.entities[mentionIn(document, span)?.entity ?? -1];
  return entity?.type === 'person' ? entity : null;
}

/** A paragraph's words without a mark that opens or closes them as a whole. */
function startOfWords({ text }: Document, { start }: Paragraph): number {
  return /["“„«]/.test(text[start]!) ? start + 1 : start;
}

function endOfWords({ text }: Document, { start, end }: Paragraph): number {
  const whole = text.slice(start, end);
  const opens = (whole.match(/["“]/g) ?? []).length;
  const unbalanced =
    /["”]$/.test(whole) && (/^["“]/.test(whole) || (opens % 2 === 1 && !whole.includes('“')));
  return unbalanced ? end - 1 : end;
}
