import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuoteRow } from '../../../functions/index/index.ts';
import { functionWords } from '../../../functions/lookup/verify/words.ts';
import type { QuoteKind } from '../../../functions/quotes/quote.ts';
import { rowsOf, type TestQuote } from '../memory-index.ts';

export type Made =
  | 'case'
  | 'marks'
  | 'spacing'
  | 'part'
  | 'dropped negation'
  | 'added negation'
  | 'changed number'
  | 'swapped name'
  | 'cut middle'
  | 'merged halves'
  | 'wrong speaker'
  | 'invented';

export interface MadeClaim {
  readonly made: Made;
  readonly text: string;
  readonly speaker?: string;
  /** The quote it was made from; of merged halves, the first. */
  readonly from: QuoteRow | null;
}

interface Gold {
  readonly quotes: readonly {
    parts: (string | { text: string })[];
    kind: QuoteKind;
    speaker?: string | null;
    role?: string;
  }[];
}

/** One article in so many is taken: each claim is looked for among all their quotes. */
const EVERY = 3;

/** The marked quotes of a third of the fixture articles, as an index gives them. */
export function fixtureRows(): QuoteRow[] {
  const folder = join(__dirname, '../../fixtures/articles');
  const quotes = readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .filter((_, at) => at % EVERY === 0)
    .flatMap((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
      return gold.quotes.map(
        ({ parts, kind, speaker, role }): TestQuote => ({
          text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join(' '),
          kind,
          speaker: speaker ?? null,
          role: role ?? null,
          article: name.replace('.gold.json', ''),
        }),
      );
    });
  return rowsOf(quotes.filter(({ kind }) => kind !== 'indirect'));
}

/** A small linear congruential generator (Numerical Recipes): the same claims in every run. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const negation = /\b(not|never|no)\s+|n['’]t\b/i;
const auxiliary = /\b(is|are|was|were|can|could|will|would|should|has|have|had|did|does)\b(?!\s+not\b)/;
const numbers: readonly [RegExp, string][] = [
  [/\b\d+\b/, '917'],
  [/\beleven\b/i, 'twelve'],
  [/\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty)\b/i, 'eleven'],
  [/\b(hundred|thousand)\b/i, 'million'],
  [/\bmillion\b/i, 'billion'],
];
const otherNames = ['Zanzibar', 'Quentin', 'Marlowe', 'Ostrava', 'Kirkwall'];
const inventedWords = {
  who: [
    'The astronauts',
    'My grandmother',
    'Every violinist',
    'Our penguins',
    'The lighthouse',
    'Those gardeners',
  ],
  did: [
    'never painted',
    'have swallowed',
    'will refuse',
    'should applaud',
    'cannot remember',
    'are polishing',
  ],
  what: [
    'a purple submarine',
    'the emperor of clocks',
    'eleven marble giraffes',
    'this velvet argument',
    'our cinnamon treaty',
  ],
  when: [
    'before the opera ends',
    'under a paper moon',
    'in the year of the comet',
    'while the cellos sleep',
    'on Saturn',
  ],
};

/** True claims: nothing is changed but what does not count. */
export function trueClaims(rows: readonly QuoteRow[], random: (below: number) => number): MadeClaim[] {
  return rows.flatMap((row): MadeClaim[] => {
    const { text } = row;
    const words = text.split(/\s+/);
    const from = words.length > 8 ? random(words.length - 7) : 0;
    const speaker =
      row.speaker && random(2) ? { speaker: random(2) ? row.speaker.name : row.speaker.id } : {};
    return [
      { made: 'case', text: random(2) ? text.toUpperCase() : text.toLowerCase(), from: row, ...speaker },
      {
        made: 'marks',
        text: `“${text
          .replace(/'/g, '’')
          .replace(/\.\s?\.\s?\.|…/g, '...')
          .replace(/,$/, '.')}”`,
        from: row,
        ...speaker,
      },
      { made: 'spacing', text: `  ${words.join('  \n ')} `, from: row, ...speaker },
      { made: 'part', text: `… ${words.slice(from, from + 8).join(' ')} …`, from: row, ...speaker },
    ];
  });
}

/** Claims changed in one way, where the quote has what is to be changed. */
export function alteredClaims(rows: readonly QuoteRow[], random: (below: number) => number): MadeClaim[] {
  const long = rows.filter(({ text }) => text.split(/\s+/).length >= 8);
  return long.flatMap((row): MadeClaim[] => {
    const { text, speaker } = row;
    const words = text.split(/\s+/);
    const claims: MadeClaim[] = [];
    const add = (made: Made, changed: string, more: { speaker?: string } = {}) => {
      if (changed !== text || more.speaker) claims.push({ made, text: changed, from: row, ...more });
    };
    add('dropped negation', text.replace(negation, ''));
    add('added negation', text.replace(auxiliary, '$1 not'));
    const [pattern, other] = numbers.find(([sought]) => sought.test(text)) ?? [/^\b$/, ''];
    add('changed number', text.replace(pattern, other));
    const name = words.findIndex(
      (word, place) =>
        place > 0 &&
        /^\p{Lu}\p{Ll}{2,}/u.test(word) &&
        /[\p{Ll},]$/u.test(words[place - 1]!) &&
        !functionWords.has(word.replace(/\W.*/u, '').toLowerCase()),
    );
    if (name > 0) {
      const swapped = words[name]!.replace(/^\p{L}+/u, otherNames[random(otherNames.length)]!);
      add('swapped name', words.with(name, swapped).join(' '));
    }
    if (words.length >= 12) {
      const start = 4 + random(words.length - 11);
      add('cut middle', [...words.slice(0, start), ...words.slice(start + 3)].join(' '));
    }
    const partner = long[random(long.length)]!;
    if (partner.article.id !== row.article.id) {
      const half = partner.text.split(/\s+/);
      add('merged halves', [...words.slice(0, words.length / 2), ...half.slice(half.length / 2)].join(' '));
    }
    const others = rows.filter(
      (one) =>
        one.speaker && speaker && !one.speaker.name.split(' ').some((part) => speaker.name.includes(part)),
    );
    const stranger = others[random(Math.max(1, others.length))]?.speaker;
    if (speaker && stranger) add('wrong speaker', text, { speaker: stranger.name });
    return claims;
  });
}

export function inventedClaims(count: number, random: (below: number) => number): MadeClaim[] {
  const pick = (list: readonly string[]) => list[random(list.length)]!;
  return Array.from({ length: count }, () => {
    const { who, did, what, when } = inventedWords;
    return { made: 'invented', text: `${pick(who)} ${pick(did)} ${pick(what)} ${pick(when)}.`, from: null };
  });
}
