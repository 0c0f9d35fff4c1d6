import type { Document } from '../document.ts';
import { firstMentionIn } from '../phrases/first-mention.ts';
import type { Turn } from './turns.ts';

/** "Ana Ruiz, 74, retired: I like it.", "Jo Roy (31), welder: …": who was asked in the street, and the answer without marks. */
const answer =
  /^((?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\p{Lu}[\p{L}.'’-]+)(?:,\s+|\s+\()(?:aged\s+)?\d{1,2}\)?(?:,(?!\s(?:is|was|has|had|says|said)\b)[^:.?!“”"]{1,60})?:\s+(?=\p{Lu})/u;
const LEAST_ANSWERS = 2;

/** The answers of persons who were asked in the street, each labelled by name and age, one after the other. */
export function voxPopsOf(document: Document): Turn[] {
  const { paragraphs, text, mentions, people } = document;
  const turns = paragraphs.flatMap((paragraph): Turn[] => {
    const { index, start, end, role, firstToken } = paragraph;
    const words = role === 'body' ? text.slice(start, end) : '';
    const label = /[.?!…]$/.test(words) ? answer.exec(words) : null;
    if (!label) return [];
    const name = label[1]!;
    const named = mentions[firstMentionIn(mentions, firstToken)];
    const entity = named && named.end <= start + name.length ? people.entities[named.entity] : undefined;
    return [
      {
        spans: [{ start: start + label[0].length, end }],
        paragraphs: [index],
        speaker: entity ? { entity, description: null } : { entity: null, description: name },
        label: { start, end: start + name.length },
      },
    ];
  });
  return turns.length >= LEAST_ANSWERS ? turns : [];
}
