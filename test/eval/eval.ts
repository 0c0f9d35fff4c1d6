import { parseArgs } from 'node:util';
import { layoutOf } from '../../functions/article/layout.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';
import { readCorpus } from './corpus.ts';
import { evaluate } from './evaluate.ts';
import { readLabels } from './labels.ts';
import { report, reportMistakes } from './report.ts';

const USAGE = `usage: npm run eval -- DIR [--errors N] [--json]

Runs extraction over every NAME.txt with a NAME.ann (brat standoff) beside it in DIR and prints how well it did.
  --errors N  also print the first N mistakes of each kind
  --json      print everything, mistakes included, as JSON`;

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { errors: { type: 'string', default: '0' }, json: { type: 'boolean', default: false } },
    });
    const errors = Number(values.errors);
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1 || !Number.isInteger(errors)) return null;
    return { folder, errors, json: values.json };
  } catch {
    return null;
  }
}

/** Milliseconds of processor time that this process has used: other work on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const chosen = options();
if (!chosen) {
  console.error(USAGE);
  process.exit(2);
}
const documents = readCorpus(chosen.folder);
if (documents.length === 0) {
  console.error(`no NAME.txt with a NAME.ann beside it in ${chosen.folder}`);
  process.exit(2);
}
const evaluation = evaluate({
  documents,
  labels: readLabels(),
  extract: (text) => extractQuotes({ text, layout: layoutOf(text) }),
  now: processorTime,
});
if (chosen.json) console.log(JSON.stringify(evaluation, null, 2));
else {
  console.log(report(evaluation));
  if (chosen.errors > 0) console.log(reportMistakes(evaluation.mistakes, chosen.errors));
}
