import { rowsOf } from '../rows.ts';

/** What an earlier mention is scored by as the antecedent of a pronoun; the weights' file names them. */
export const FEATURES = [
  'sentences back',
  'same sentence',
  'sentence before',
  'paragraphs back',
  'same paragraph',
  'tokens back',
  'tokens back, same sentence',
  'subject of its sentence',
  'subject of this sentence',
  'subject of the sentence before, by name',
  'subject of the sentence before, by pronoun',
  'subject of a sentence farther back',
  'subject, and the pronoun opens its sentence',
  'governed, in this sentence',
  'in a clause of its own',
  'times seen here',
  'times seen here as a subject',
  'subject of a cue',
  'subject of a cue in the sentence before',
  'free',
  'governed',
  'possessor',
  'pronoun',
  'role of somebody named',
  'unnamed description',
  'unnamed description brought in by an article',
  'unnamed description, subject of its sentence',
  'unnamed description, subject of the sentence before',
  'unnamed description, subject of a cue',
  'unnamed description, same paragraph',
  'unnamed description of no known kind',
  'gender known',
  'kind unknown',
  'times named',
  'most named of all',
  'in the headline',
  'named first here',
  'named first here, in this sentence or the one before',
  'spoke last, in this paragraph',
  'spoke last, in the paragraph before',
  'spoke last, farther back',
  'spoke last but one',
  'spoke last and nobody else named since',
  'named since the last words quoted',
  'spoke last, out of sight',
  'spoke last, out of sight, by paragraphs',
  'after marks: spoke last, in this paragraph',
  'after marks: subject of the sentence before',
  'after marks: subject of a cue before',
  'after marks: nobody spoke in this paragraph yet, subject',
  'after marks: named in this paragraph',
  'after marks: subject of this paragraph by name',
  'after marks: asked last',
  'after marks: asks in the sentence before',
  'after marks: is asked in the sentence before',
  'noun: has another role',
  'noun: no role is told',
  'noun: most named of all, out of sight',
  'noun: most named of all',
  'noun: times named',
  'noun: spoke last',
  'noun: subject of its sentence',
  'noun: same sentence',
] as const;

export const WIDTH = FEATURES.length;

/** A row of {@link WIDTH} zeros. */
export const newRow = rowsOf(WIDTH);

/** The place of a feature in a row. */
export const F = Object.fromEntries(FEATURES.map((name, place) => [name, place])) as Readonly<
  Record<(typeof FEATURES)[number], number>
>;
