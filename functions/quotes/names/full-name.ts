import { BIT, lookUp } from '../lexicon/lookup.ts';

/**
 * The name of somebody or something by the forms that an article uses, with how often each stands: the fullest, the
 * commonest and first of equals. A person's form counts as full only where it stands in the body outside marks
 * (`written`) and holds no word that a phrase may have glued to it; nothing's form that only a headline gives
 * (`headlined`) counts as such.
 */
export function fullNameOf(
  forms: ReadonlyMap<string, number>,
  person: boolean,
  written: ReadonlySet<string>,
  headlined: ReadonlySet<string>,
): string {
  let best = '';
  let bestScore = -1;
  for (const [form, count] of forms) {
    const words = form.split(' ');
    const plain = person ? written.has(form) && words.every(isPartOfPerson) : !headlined.has(form);
    const shouted = words.length > 1 && form === form.toUpperCase() ? 0.6 : 1;
    const score =
      shouted * (plain ? words.length : Math.min(1.5, words.length)) * 1000 + Math.min(count, 400);
    if (score > bestScore) {
      best = form;
      bestScore = score;
    }
  }
  if (best !== best.toUpperCase() || best.length <= 6) return best;
  const lower = [...forms.keys()].findLast((form) => form !== best && form.toUpperCase() === best);
  return lower ?? best;
}

/** "IBRAHIM Ruiz", "ANA O'DEA": somebody's name without the capitals that the first words of an article are set in. */
export function inSmallLetters(name: string): string {
  const words = name.split(' ');
  const all = words.length > 1 && name === name.toUpperCase();
  const first = /^\p{Lu}{4,} \p{Lu}\p{Ll}/u.test(name);
  if (!all && !first) return name;
  return words
    .map((word, i) =>
      (i > 0 && !all) || /^(?:[IVX]+|\p{Lu}{1,2}|(?:\p{Lu}\.)+|(?=[^AEIOUY]+$)\p{Lu}+)$/u.test(word)
        ? word
        : word.replace(/\p{Lu}+/gu, (run) => run[0] + run.slice(1).toLowerCase()).replace(/['’]S$/, "'s"),
    )
    .join(' ');
}

/** Whether a word may stand in a person's name: no day, office, organisation or place that some phrase glued to it. */
function isPartOfPerson(word: string, place: number): boolean {
  const { bits } = lookUp(word.replace(/^["“”'‘(]+|["“”'’),]+$/g, ''));
  if (bits & (BIT.male | BIT.female | BIT.particle | BIT.suffix)) return true;
  // "Stunned Ana Ruiz", but "Ana Fielding"
  if (place === 0 && /(?:ed|ing|ful|less|ous|ive|ist)$/.test(word) && word.length > 5) return false;
  return !(
    bits &
    (BIT.time | BIT.organisation | BIT.organisationName | BIT.place | BIT.document | BIT.cueNoun)
  );
}
