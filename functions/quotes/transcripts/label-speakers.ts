import type { Span } from '../../article/article.ts';
import type { Document } from '../document.ts';
import { BIT, lookUp } from '../lexicon/lookup.ts';
import type { Entity } from '../people/people.ts';
import type { Mention } from '../phrases/mentions.ts';
import { pressName } from '../resolution/bodies.ts';
import { OfficeHolders } from '../resolution/office-holders.ts';
import type { Referent } from '../resolution/referent.ts';
import type { Label } from './turn-labels.ts';

/**
 * Whose label it is; null for the interviewer. `labels` holds each paragraph's label, by the paragraph's index. Writes an
 * entity's name anew that only labels in capitals give.
 */
export function speakerOf(
  document: Document,
  label: Label,
  labels: readonly (Label | null)[],
): Referent | null {
  if (label.form === 'office') {
    const entity = label.name === 'witness' ? witnessOf(document, labels) : null;
    return entity ? { entity, description: null } : { entity: null, description: label.name };
  }
  const entity = personOf(document, label, labels);
  // "Minister: No.", "DEPUTY MAYOR: Yes.": who holds the office.
  const office = document.text.slice(label.span.start, label.span.end).toLowerCase();
  if (!entity || (entity.type !== 'person' && isPersonNoun(label.name))) {
    const offices = new OfficeHolders(document);
    const own = label.form === 'name' || label.form === 'capitals' ? offices.holdersOf(office) : [];
    const [holder, ...others] = own.length > 0 ? own : offices.holdersOf(label.name);
    if (holder && others.length === 0) return { entity: holder, description: null };
  }
  // "REPORTER: Will you resign?"
  if (
    entity?.type !== 'person' &&
    isPersonNoun(label.name) &&
    !/^(?:interviewer|presenter|host|q)$/.test(label.name)
  )
    return { entity: null, description: office };
  // "The Echo: What next?": the paper's own words.
  const paper =
    entity && (pressName.test(label.name) || (entity.type === 'organisation' && label.form === 'name'));
  if (paper && asksMost(document, label, labels)) return null;
  return entity && { entity, description: null };
}

const isPersonNoun = (name: string): boolean => (lookUp(name).bits & BIT.person) !== 0;

/** Who asks in court: "his cross-examination by the prosecutor, Ana Ruiz", "Ana Ruiz cross-examined him"; null where nobody is examined. */
function examinerOf(document: Document): Entity | null {
  const { text, people, paragraphs } = document;
  const by = /\b(?:examination|examined|questioned)\b[^.\n]{0,40}?\bby\s/.exec(text);
  const asks = by ? null : /\b(?:cross-)?(?:examined|questioned)\s(?!by)/.exec(text);
  if (!by && !asks) return null;
  const start = by ? by.index + by[0].length : paragraphs.findLast((one) => one.start <= asks!.index)!.start;
  const mention = mentionIn(document, { start, end: by ? start + 60 : asks!.index });
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
    // "ROY: No.": a short surname
    const short = own ?? persons.find(({ words, type }) => type === 'person' && words.at(-1) === label.name);
    return short && !isAuthor(short) && !asksMost(document, label, labels) ? short : null;
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
export function mentionIn({ mentions }: Document, { start, end }: Span): Mention | undefined {
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
