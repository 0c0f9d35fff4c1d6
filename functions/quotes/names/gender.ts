import { BIT, lookUp } from '../lexicon/lookup.ts';
import { FAMILY_FIRST } from '../lexicon/words.ts';
import type { Gender } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';

/** Parts of South and South-East Asian names that tell the gender: "Harjit Kaur", "Aminah binti Salleh", "Rajveer Singh". */
const femaleElement = /^(?:kaur|bint|binti|binte|begum|bibi|devi|khatun|khanum)(?:-|$)/;
const maleElement = /^(?:singh|bin|ibn)(?:-|$)/;
/** Names cut short in Bangladesh and Malaysia ("Md Jashim Uddin"), in the Philippines ("Ma. Corazon Lim"). */
const cutShort: Readonly<Record<string, Gender>> = {
  md: 'm',
  mohd: 'm',
  muhd: 'm',
  mst: 'f',
  'ma.': 'f',
  'mst.': 'f',
  'md.': 'm',
};

/** Whether a word is a first name, of whatever gender. */
export const isFirstName = (word: string): boolean => (lookUp(word).bits & (BIT.male | BIT.female)) !== 0;

/** Whether two may be one person's: both the same, or one not told. */
export const agrees = (one: Gender, other: Gender): boolean => !one || !other || one === other;

/** The gender that "he" or "she" tells; none of any other word, in lower case. */
export const genderOfPronoun = (lower: string): Gender => (lower === 'he' ? 'm' : lower === 'she' ? 'f' : '');

export function genderOfGiven(tokens: readonly Token[], start: number, end: number, count: number): Gender {
  // A single word may be a surname that happens to be a first name too.
  if (count < 2) return '';
  for (let k = start + 1; k < end; k++) {
    const { lower } = tokens[k]!.word;
    if (femaleElement.test(lower)) return 'f';
    if (maleElement.test(lower)) return 'm';
  }
  // "Tan Wei Ling": the family name first, then given names that tell no gender.
  const given = tokens.slice(start + 1, end);
  const chinese = count === 3 && FAMILY_FIRST.has(tokens[start]!.word.lower);
  if (chinese && given.every(({ word }) => word.text.length <= 5 && !(word.bits & (BIT.male | BIT.female))))
    return '';
  for (let k = start; k < end - 1 && k < start + 2; k++) {
    const { bits, lower, text } = tokens[k]!.word;
    // "Van der Meulen": a surname alone.
    if (bits & BIT.particle) return '';
    if (text.length === 2 && text.endsWith('.')) continue;
    const gender = cutShort[lower] ?? genderOfFirstName(bits);
    // "Yip Mei-yi": the family name first.
    if (gender || !tokens[k + 1]?.word.text.includes('-')) return gender;
  }
  return '';
}

/** The gender that a word's bits tell, where they tell one. */
export function genderOfFirstName(bits: number): Gender {
  if (bits & BIT.male) return bits & BIT.female ? '' : 'm';
  return bits & BIT.female ? 'f' : '';
}

const female =
  /(?:woman|women|girl|mother|mom|mum|daughter|sister|wife|widow|aunt|auntie|aunty|niece|actress|queen|princess|duchess|countess|marchioness|baroness|nun|lady|waitress|stewardess|hostess|heiress|goddess|seamstress|governess|mistress|fiancee|fiancée|girlfriend|matriarch|bride|barmaid|milkmaid|maiden|spinster|divorcee|divorcée|grandma|grandmum|granny|^(?:gran|nan|nana|nanna|nonna|oma|gogo|mam|mama|mammy|mummy|mommy|momma|ma|missus|lass|lassie|gal|matron|landlady|prioress|abbess|senora|señora|memsahib))$/;
const male =
  /(?:(?:^|[^o])m[ae]n|boyfriend|father|brother|uncle|nephew|grandson|grandad|granddad|grandpa|^(?:boy|dad|daddy|dada|papa|pa|pop|pops|gramps|opa|nonno|son|stepson|husband|widower|king|prince|duke|baron|viscount|monk|priest|abbot|friar|lad|laddie|bloke|chap|guy|fella|dude|gent|gentleman|schoolboy|cowboy|choirboy|paperboy|altarboy|groom|bridegroom|bachelor|patriarch|landlord|waiter|actor|heir|headmaster|schoolmaster|schoolboy|sahib))$/;

/** The gender that a noun tells ("spokeswoman"), or none. */
export function genderOfRole(role: string): Gender {
  // "dad-of-three"
  const noun = role.replace(/-(?:of-\w+|in-law)$/, '');
  if (female.test(noun)) return 'f';
  if (noun === 'man' || male.test(noun))
    return /^(?:hu|ger|ro|nor|wo|chair|alder)m[ae]n$/.test(noun) ? '' : 'm';
  return '';
}
