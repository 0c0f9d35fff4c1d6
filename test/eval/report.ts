import type { Calibration } from './calibration.ts';
import type { Evaluation, Mistake } from './evaluate.ts';
import { MENTION_KINDS } from './labels.ts';
import type { Rates } from './score.ts';

const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
const ratesOf = ({ precision, recall, f1 }: Rates) =>
  `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;

function calibrationLines(what: string, { decisions, surest80, deciles, error }: Calibration): string[] {
  const pairs = deciles.map(
    ({ confidence, accuracy }) => `${(100 * confidence).toFixed(0)}→${(100 * accuracy).toFixed(0)}`,
  );
  return [
    `sure     ${percent(surest80)} of the surest 80% right (${what}, ${decisions} decisions, error ${percent(error).trim()})`,
    `         promised→kept by tenths: ${pairs.join('  ')}`,
  ];
}

/** The table of an evaluation, a line a figure; percentages. */
export function report({ scores, speakers, calibration, megabytesPerSecond }: Evaluation): string {
  const { documents, direct, joint, mention, name, content } = scores;
  const lines = [
    `direct   ${ratesOf(direct)}   (${direct.gold} gold runs in ${documents} documents)`,
    `joint    ${ratesOf(joint)}   (${joint.gold} gold runs with a source)`,
    `mention  ${percent(mention.accuracy)} of ${mention.of} runs found`,
    `name     ${percent(name.accuracy)} of ${name.of} runs found with a named source`,
    `content  ${ratesOf(content)}`,
  ];
  if (speakers) {
    const kinds = MENTION_KINDS.map((kind) => {
      const { accuracy, labels } = speakers.byMention[kind];
      return `${kind} ${percent(accuracy).trim()} of ${labels}`;
    });
    const faults = Object.entries(speakers.faults).map(([fault, count]) => `${fault} ${count}`);
    lines.push(
      `speaker  ${percent(speakers.accuracy)} of ${speakers.labels} labelled runs (${kinds.join(', ')})`,
      `         wrong: ${faults.join(', ')}`,
    );
  }
  lines.push(
    ...calibrationLines('mention', calibration.mention),
    ...calibrationLines('mention, extra quotes wrong', calibration.extrasWrong),
  );
  if (speakers) lines.push(...calibrationLines('full name', calibration.speaker));
  lines.push(`speed    ${megabytesPerSecond.toFixed(2)} MB/s`);
  return lines.join('\n');
}

/** The first mistakes of each kind, tab-separated: kind, document, offset, detail, text around. */
export function reportMistakes(mistakes: readonly Mistake[], ofEachKind: number): string {
  const kinds = [...new Set(mistakes.map(({ kind }) => kind))].sort();
  return kinds
    .flatMap((wanted) => mistakes.filter(({ kind }) => kind === wanted).slice(0, ofEachKind))
    .map(({ kind, document, start, detail, context }) => [kind, document, start, detail, context].join('\t'))
    .join('\n');
}
