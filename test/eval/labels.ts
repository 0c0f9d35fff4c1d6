import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Span } from '../../functions/article/article.ts';

export const MENTION_KINDS = ['pronoun', 'nominal', 'named'] as const;

/** How the text names the source beside the run: "she", "the mayor" or "Ruiz". */
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Who says a quoted run, decided by reading the article. */
export interface SpeakerLabel {
  readonly run: Span;
  readonly mention: MentionKind;
  /**
   * Where the text gives the speaker's fullest name, without title, or an unnamed source's description. More than
   * one where readers would differ; the first is the labeller's choice.
   */
  readonly names: readonly Span[];
}

/** A line of a label file; offsets only, so that no text of the corpus is repeated here. */
interface LabelLine {
  readonly doc: string;
  /** Run start and end, kind of mention, then start and end of each name. */
  readonly labels: readonly (readonly [number, number, MentionKind, ...number[]])[];
}

const FOLDER = fileURLToPath(new URL('labels', import.meta.url));

function toLabel([start, end, mention, ...offsets]: LabelLine['labels'][number]): SpeakerLabel {
  const names: Span[] = [];
  for (let at = 0; at + 1 < offsets.length; at += 2) {
    names.push({ start: offsets[at]!, end: offsets[at + 1]! });
  }
  return { run: { start, end }, mention, names };
}

/** The labels of every document, by its name, from all `.jsonl` files of the folder. */
export function readLabels(folder: string = FOLDER): Map<string, SpeakerLabel[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  const lines = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'));
  return new Map(
    lines.map((line) => {
      const { doc, labels } = JSON.parse(line) as LabelLine;
      return [doc, labels.map(toLabel)];
    }),
  );
}

/** Words before a description that do not tell sources apart. */
const DETERMINER = /^(?:the|an?|one|this|that|my|our|his|her|their|its) /i;

/** A name without what does not tell names apart: case, determiner, kinds of mark, spacing, a final stop. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,]+$/, '')
    .replace(DETERMINER, '')
    .toLowerCase();
}
