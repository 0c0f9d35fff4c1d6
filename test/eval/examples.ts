import type { Span } from '../../functions/article/article.ts';
import { F, WIDTH } from '../../functions/quotes/antecedents/features.ts';
import { candidatesOf } from '../../functions/quotes/candidates/candidates.ts';
import { surroundingsOf } from '../../functions/quotes/candidates/surroundings.ts';
import { type Document, readDocument } from '../../functions/quotes/document.ts';
import { Clauses } from '../../functions/quotes/phrases/clauses.ts';
import type { Referent } from '../../functions/quotes/resolution/referent.ts';
import { Resolver } from '../../functions/quotes/resolution/resolve.ts';
import { type Unit, unitsOf } from '../../functions/quotes/text/units.ts';
import { articleOf, type Fixture, locate } from '../quotes/gold.ts';
import type { GoldDocument } from './corpus.ts';
import { plainName } from './labels.ts';

/** An article to learn sources from. */
export interface Example {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly units: readonly Unit[];
  /** What is right of each unit. */
  readonly gold: readonly UnitGold[];
}

export interface UnitGold {
  /** Whether the words are somebody's; null where readers differ or do not tell whose. */
  readonly said: boolean | null;
  /** The names of whoever said them, plain; null where that is not told. */
  readonly names: readonly string[] | null;
  /** Whether a mention, by its index, is a right source; -1 is nobody. */
  isSource(mention: number): boolean;
}

/** Whether somebody bears one of some plain names. */
export const isNamed = (referent: Referent | null, names: readonly string[]): boolean =>
  referent !== null &&
  names.includes(plainName(referent.entity ? referent.entity.name : referent.description));

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** An article of a corpus: a right source lies in the source that an annotator marked. */
export function corpusExample({ text, attributions }: GoldDocument): Example {
  const document = readDocument({ text });
  const units = unitsOf(document);
  const gold = units.map((unit): UnitGold => {
    const run = unit.runs[0]!;
    const length = run.end - run.start;
    const own = attributions.find(
      (one) => one.content.reduce((sum, span) => sum + overlap(run, span), 0) >= 0.5 * length,
    );
    const source = own?.source ?? [];
    return {
      said: own !== undefined,
      names: null,
      isSource: (mention) =>
        mention < 0
          ? source.length === 0
          : source.some((span) => overlap(span, document.mentions[mention]!) > 0),
    };
  });
  return { document, clauses: new Clauses(document), units, gold };
}

/** Whom pronouns stand for here: a subject near by. What is learnt from this must not depend on what is learnt from that. */
const salience = new Float64Array(WIDTH);
salience[F['sentences back']] = -0.4;
salience[F['subject of its sentence']] = 1;
salience[F['subject of a cue']] = 0.5;
salience[F['gender known']] = 1;

/** An article of our own: a right source is every mention near the words that stands for the speaker whom the gold names. */
export async function fixtureExample(fixture: Fixture): Promise<Example> {
  const { text, gold } = fixture;
  const document = readDocument(await articleOf(fixture));
  const clauses = new Clauses(document);
  const units = unitsOf(document);
  const resolver = new Resolver(document, clauses, salience);
  const parts = gold.quotes.flatMap(({ parts, speaker, also = [] }) =>
    parts.map((part) => ({
      span: locate(text, part)!,
      names: speaker === null ? [] : [speaker, ...also].map(plainName),
    })),
  );
  const either = (gold.either ?? []).map((part) => locate(text, part)!);
  const read = (unit: Unit): UnitGold => {
    const run = unit.runs[0]!;
    const part = parts.find(({ span }) => overlap(run, span) >= 0.5 * (run.end - run.start));
    const open = part ? part.names.length === 0 : either.some((span) => overlap(run, span) > 0);
    if (!part || open) return { said: open ? null : false, names: null, isSource: (mention) => mention < 0 };
    const candidates = candidatesOf(document, clauses, unit, surroundingsOf(document, clauses, unit), null)
      .filter(({ mention }) => mention >= 0)
      .map(({ mention }) => ({ mention, referent: resolver.resolve(document.mentions[mention]!) }));
    const named = candidates.filter(({ referent }) => isNamed(referent, part.names));
    // Whoever says "I" may be nobody that the article names.
    const writers = candidates.filter(({ referent }) => referent?.description === 'author');
    const sources = new Set((named.length > 0 ? named : writers).map(({ mention }) => mention));
    const entity = document.people.entities.find(({ name }) => part.names.includes(plainName(name)));
    resolver.quoted(
      unit.endToken - 1,
      entity ? { entity, description: null } : { entity: null, description: part.names[0]! },
    );
    return { said: true, names: part.names, isSource: (mention) => sources.has(mention) };
  };
  return { document, clauses, units, gold: units.map(read) };
}
