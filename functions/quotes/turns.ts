import type { Span } from '../article/article.ts';
import { pressName } from './bodies.ts';
import type { Document, Paragraph } from './document.ts';
import { answersOf } from './interviews.ts';
import { BIT, lookUp } from './lexicon/lookup.ts';
import type { Mention } from './mentions.ts';
import { OfficeHolders } from './office-holders.ts';
import type { Entity } from './people.ts';
import type { Referent } from './referent.ts';
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

interface Label {
  readonly name: string;
  readonly span: Span;
  /** Where the words begin. */
  readonly words: number;
  readonly form: 'letter' | 'initials' | 'capitals' | 'name' | 'office';
}

const pattern = /^["“„«]?(\*{0,2})([^:.*\n“”"]{1,70}?|[A-Z]\.?)(\*{0,2})([:.])(\*{0,2})(?:\s+(?=\S)|$)/;

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
  const named = [...counts.keys()];
  if (named.length === 1 && /^q/.test(named[0]!) && labels.some((label) => label?.form === 'letter'))
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
    const often = counts.get(label.name)! > 1 || (whole && beside);
    const answered = persons[p] && (persons[p - 1] || persons[p + 1]);
    if (!(regular && often) && !answered) continue;
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
  const entity = mention && document.people.entities[mention.entity];
  return entity?.type === 'person' && entity.mentions.some((at) => at !== mention!.index);
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

function labelOf(document: Document, paragraph: Paragraph): Label | null {
  const { text } = document;
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 90));
  const match = pattern.exec(head);
  if (!match) return memberLabel(document, paragraph);
  const [all, open, raw, close, stop, closeAfter] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const name = raw.trim();
  const bold = open === '**' && (close === '**' || closeAfter === '**');
  const form = formOf(name, stop, bold);
  if (!form || /\(/.test(name) || office.test(name))
    return memberLabel(document, paragraph) ?? (form ? labelled() : null);
  return labelled();

  function labelled(): Label {
    const start = paragraph.start + open.length + (/^["“„«]/.test(head) ? 1 : 0);
    const core = form === 'capitals' || form === 'name' ? name.replace(/\s*[,(].*$/, '') : name;
    return {
      name: core.split(/\s+/).at(-1)!.toLowerCase().replace(/\.$/, ''),
      span: { start, end: start + core.length },
      words: paragraph.start + all.length,
      form: form!,
    };
  }
}

const honorific =
  /^(?:(?:The )?(?:Rt\.? )?Hon\.? |Mr\.? |Mrs\.? |Ms\.? |Miss |Dr\.? |Sir |Dame |Prof(?:essor|\.)? |Senator |Sen\.? |Rep\.? |Deputy |Cllr\.? |Councillor |Baroness |Lord |Lady )+/i;
/** Who speaks by office in the record of a house, an inquiry or a court. */
const office =
  /^(?:(?:The|An|Mr\.?|Madam|Mrs\.?|Some|Several|A) )*((?:(?:Deputy|Acting|Temporary|Madam) )*(?:Speaker|Chair|Chairman|Chairwoman|Chairperson|President|Clerk|Presiding Officer|Convener|Convenor|Ceann Comhairle|Cathaoirleach|Court|Coroner|Commissioner|Witness|Moderator|Registrar)|hon(?:ou?rable|\.)? members?|Members|Senators)$/i;

/** "Ana Ruiz (Seat) (Party): …", "The Minister for Ports (Ana Ruiz): …", "Hon. Ana Ruiz: …", "Mr. Speaker: …". */
function memberLabel(document: Document, { start, end }: Paragraph): Label | null {
  const head = document.text.slice(start, Math.min(end, start + 140));
  if (!head.includes(':')) return null;
  const match =
    /^((?:(?:Hon|Mr|Mrs|Ms|Dr|Sen|Rep|Prof|Rev|Rt|St|Jr|MR|MRS|MS|DR|[A-Z])\.|[^:.*\n“”"(]){2,70}?)((?:\s*\([^():\n]{1,70}\))*)(?:,\s\p{Lu}{2,4})?:\s+(?=\S)/u.exec(
      head,
    );
  if (!match) return null;
  const [all, before, brackets] = match as unknown as [string, string, string];
  const words = start + all.length;
  const spoken = before.trim();
  const by = office.exec(spoken);
  if (by && !brackets) {
    const name = by[1]!;
    const at = start + head.indexOf(name);
    return {
      name: spoken.replace(/^(?:The|An|Mr\.?|Madam|Mrs\.?|A)\s+/i, '').toLowerCase(),
      span: { start: at, end: at + name.length },
      words,
      form: 'office',
    };
  }
  const titled = honorific.exec(spoken)?.[0] ?? '';
  const bracketed = /\(([^()]+)\)$/.exec(brackets)?.[1] ?? '';
  const own = /^(?:The|An?) /.test(spoken)
    ? bracketed
    : brackets || titled
      ? spoken.slice(titled.length)
      : '';
  if (!isFullName(own, own !== bracketed && titled !== '')) return null;
  const at = start + (own === bracketed ? all.lastIndexOf(own) : titled.length);
  return {
    name: own.split(/\s+/).at(-1)!.toLowerCase(),
    span: { start: at, end: at + own.length },
    words,
    form: 'name',
  };
}

function isFullName(name: string, titled: boolean): boolean {
  const words = name.replace(honorific, '').trim().split(/\s+/);
  return (
    words.length >= (titled ? 1 : 2) &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|el|bin|der|du|la|Mac|Ó|Ní)$/u.test(word))
  );
}

function formOf(name: string, stop: string, bold: boolean): Label['form'] | null {
  if (/^(?:[QA]\.?|Question|Answer|QUESTION|ANSWER)$/.test(name)) return 'letter';
  if (stop === '.') return null;
  if (/^[A-Z]{2,3}$/.test(name)) return 'initials';
  if (/^[\p{Lu}\d .,'’()-]{3,}$/u.test(name) && /\p{Lu}{2}/u.test(name)) return 'capitals';
  const words = name.split(/\s+/);
  const named =
    words.length <= 5 && words.every((word) => /^(?:\p{Lu}|(?:de|van|von|al|el|bin|der|du|la)$)/u.test(word));
  return named && (bold || words.length <= 4) ? 'name' : null;
}

/** Whose label it is; null for the interviewer. */
function speakerOf(document: Document, label: Label, labels: readonly (Label | null)[]): Referent | null {
  if (label.form === 'office') {
    const entity = label.name === 'witness' ? witnessOf(document, labels) : null;
    return entity ? { entity, description: null } : { entity: null, description: label.name };
  }
  const entity = personOf(document, label, labels);
  // "Minister: No.": who holds the office.
  if (!entity || (entity.type !== 'person' && isPersonNoun(label.name))) {
    const [holder, ...others] =
      label.form === 'name' ? new OfficeHolders(document).holdersOf(label.name) : [];
    if (holder && others.length === 0) return { entity: holder, description: null };
  }
  // "REPORTER: Will you resign?"
  if (entity && entity.type !== 'person' && entity.words.length === 1 && isPersonNoun(label.name))
    return { entity: null, description: label.name };
  // "The Echo: What next?": the paper's own words.
  const paper =
    entity && (pressName.test(label.name) || (entity.type === 'organisation' && label.form === 'name'));
  if (paper && asksMost(document, label, labels)) return null;
  return entity && { entity, description: null };
}

const isPersonNoun = (name: string): boolean => (lookUp(name).bits & BIT.person) !== 0;

/** Who asks in court: "his cross-examination by the prosecutor, Ana Ruiz"; null where nobody is examined. */
function examinerOf(document: Document): Entity | null {
  const { text, people } = document;
  const by = /\b(?:examination|examined|questioned)\b[^.\n]{0,40}?\bby\s/.exec(text);
  if (!by) return null;
  const start = by.index + by[0].length;
  const mention = mentionIn(document, { start, end: start + 60 });
  const entity = mention && people.entities[mention.entity];
  return entity?.type === 'person' ? entity : null;
}

/** Who is examined: the person most spoken of who has no label of their own. */
function witnessOf({ people }: Document, labels: readonly (Label | null)[]): Entity | null {
  const named = new Set(labels.map((label) => label?.name));
  let best: Entity | null = null;
  for (const entity of people.entities) {
    if (entity.type !== 'person' || entity.words.length < 2 || named.has(entity.words.at(-1)!)) continue;
    if (!best || entity.mentions.length > best.mentions.length) best = entity;
  }
  return best;
}

function personOf(document: Document, label: Label, labels: readonly (Label | null)[]): Entity | null {
  const { people, text, author } = document;
  const persons = people.entities.filter((entity) => entity.type === 'person' || entity.type === 'unknown');
  const isAuthor = (entity: Entity): boolean =>
    author !== null && entity.words.at(-1) === author.toLowerCase().split(/\s+/).at(-1);
  if (label.form === 'letter') {
    const counsel = examinerOf(document);
    if (/^q/i.test(label.name)) return counsel;
    const outside = (entity: Entity): number => entity.mentions.length;
    return persons
      .filter(
        (entity) =>
          entity.type === 'person' && entity.words.length > 1 && entity !== counsel && !isAuthor(entity),
      )
      .reduce<Entity | null>(
        (best, entity) => (best && outside(best) >= outside(entity) ? best : entity),
        null,
      );
  }
  if (label.form === 'initials') {
    const own = persons.find(
      ({ words }) =>
        words.length > 1 &&
        (initialsOf(words) === label.name || initialsOf(words.join('-').split('-')) === label.name),
    );
    return own && !isAuthor(own) && !asksMost(document, label, labels) ? own : null;
  }
  const written = text.slice(label.span.start, label.span.end);
  const mention = mentionIn(document, label.span);
  const entity = mention
    ? people.entities[mention.entity]!
    : persons.find((one) => one.words.at(-1) === label.name);
  if (!entity || isAuthor(entity)) return null;
  if (entity.name === entity.name.toUpperCase() && written === written.toUpperCase())
    entity.name = titleCase(entity.name);
  return entity;
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0]).join('');

/** The named mention that a stretch of text holds. */
function mentionIn({ mentions }: Document, { start, end }: Span): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  for (let m = low; m < mentions.length && mentions[m]!.start < end; m++)
    if (mentions[m]!.entity >= 0) return mentions[m];
  return undefined;
}

/** Whether most of a label's turns are questions, more than any other's. */
function asksMost(document: Document, label: Label, labels: readonly (Label | null)[]): boolean {
  const share = (name: string): number => {
    let turns = 0;
    let questions = 0;
    labels.forEach((other, p) => {
      if (other?.name !== name) return;
      turns++;
      if (document.text[document.paragraphs[p]!.end - 1] === '?') questions++;
    });
    return turns === 0 ? 0 : questions / turns;
  };
  const others = new Set(labels.flatMap((other) => (other && other.name !== label.name ? [other.name] : [])));
  return share(label.name) >= 0.5 && [...others].every((name) => share(name) < share(label.name));
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
