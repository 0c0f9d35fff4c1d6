import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../functions/article/article.ts';

/** One attribution marked by hand: who says (or thinks) what. Either part may lie in several stretches. */
export interface Attribution {
  readonly source: readonly Span[];
  /** The words that attribute. */
  readonly cue?: readonly Span[];
  readonly content: readonly Span[];
}

/** A text with its attributions; offsets are UTF-16 code units into `text`, end exclusive. */
export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** For each code point of the text, and for its end, the UTF-16 offset where it starts. */
function utf16Offsets(text: string): number[] {
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  offsets.push(unit);
  return offsets;
}

/**
 * Reads brat standoff (https://brat.nlplab.org/standoff.html) as PolNeAR uses it: `T` lines are stretches of
 * text, in code points, several joined by `;`; `E` lines join them in the roles Source, Cue and Content.
 */
export function parseStandoff(name: string, text: string, annotations: string): GoldDocument {
  const offsets = utf16Offsets(text);
  const stretches = new Map<string, Span[]>();
  const events: { Source: string[]; Cue: string[]; Content: string[] }[] = [];
  for (const line of annotations.split('\n')) {
    const [id = '', body] = line.split('\t');
    if (!body) continue;
    if (id.startsWith('T')) {
      const pairs = body.slice(body.indexOf(' ') + 1).split(';');
      stretches.set(
        id,
        pairs.map((pair) => {
          const [start, end] = pair.trim().split(/\s+/).map(Number);
          return { start: offsets[start!]!, end: offsets[end!]! };
        }),
      );
    } else if (id.startsWith('E')) {
      const event = { Source: [] as string[], Cue: [] as string[], Content: [] as string[] };
      for (const field of body.trim().split(/\s+/)) {
        const [role = '', reference = ''] = field.split(':');
        const kind = role.replace(/\d+$/, '');
        if (kind === 'Source' || kind === 'Cue' || kind === 'Content') event[kind].push(reference);
      }
      events.push(event);
    }
  }
  const spansOf = (references: string[]) => references.flatMap((id) => stretches.get(id) ?? []);
  return {
    name,
    text,
    attributions: events.map((event) => ({
      source: spansOf(event.Source),
      cue: spansOf(event.Cue),
      content: spansOf(event.Content),
    })),
  };
}

/** Every NAME.txt of the folder that has a NAME.ann beside it, by name. */
export function readCorpus(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ann'))
    .map((file) => file.slice(0, -'.ann'.length))
    .sort()
    .map((name) =>
      parseStandoff(
        name,
        readFileSync(join(folder, `${name}.txt`), 'utf8'),
        readFileSync(join(folder, `${name}.ann`), 'utf8'),
      ),
    );
}
