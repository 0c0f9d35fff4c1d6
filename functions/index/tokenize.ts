import stem from 'wink-porter2-stemmer';
import { fold } from './fold.ts';
import { isAscii, worldPattern } from './world-pattern.ts';

/** Goes into every version's hash: change it with any change of what `tokenize` or `isStopWord` return, and all is reindexed. */
export const TOKENIZER_VERSION = '1';

/** One word of a text. Offsets are UTF-16 units into the text as given, end exclusive. */
export interface Token {
  /** As written, case, accents and inner apostrophes aside: what a phrase compares. */
  readonly word: string;
  /** What a single word compares, and what its list is kept under. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Longer than any word; what is longer is cut, so that keys stay far below DynamoDB's 2,048 bytes. UTF-16 units. */
const longestWord = 64;

const wordOfAscii = /[a-z0-9]+(?:'[a-z0-9]+)*/gi;
const wordOfWorld = worldPattern("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ＇][\\p{L}\\p{M}\\p{N}]+)*", 'gu');

/**
 * The words of a text in order, for articles, queries, alerts and verify alike: letters, marks and digits; apostrophes only
 * between them. NFKC may turn one character into several (½ → 1⁄2), so words are found in the text as written and normalised
 * one by one: that keeps the offsets true.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(isAscii(text) ? wordOfAscii : wordOfWorld())) {
    const word = cut(fold(match[0]));
    if (word !== '') {
      tokens.push({ word, stem: stemOf(word), start: match.index, end: match.index + match[0].length });
    }
  }
  return tokens;
}

/** Never between the halves of a surrogate pair. */
function cut(word: string): string {
  return word.length <= longestWord ? word : word.slice(0, longestWord).replace(/[\ud800-\udbff]$/, '');
}

const stems = new Map<string, string>();
/** Vocabulary grows slowly; a cache this large holds nearly all that a corpus uses, in a few MB. */
const mostStems = 50_000;

/** English Snowball (Porter 2). Only plain English letters are stemmed; anything else is its own stem. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const made = /^[a-z]+$/.test(word) ? stem(word) : word;
  stems.set(word, made);
  return made;
}

/**
 * Words without a list of their own: they stand in so many quotes that a list would cost much and part nothing. Function
 * words only, from the closed classes of English; inner apostrophes are gone by then ("its", "theyre"). A query of nothing
 * else goes by the list of all quotes. What counts is the stem, so that a word and its forms are treated alike; words that
 * share a stem or a spelling with a content word ("does" with "doe", "even" with "evening", "like" with "likely") keep theirs.
 * A stem that is not the word itself stands behind it: to find them anew would take each start as long as a lookup.
 */
const stopEntries = `
  a an the and or but if of in on at by for with from to into as than then that this these those there here not no it
  its/it i me my we us our you your he him his she her they them their who whom whose which what is are was were be
  been being/be am do did has have had will would can could shall should may might must so such also just only/onli
  very/veri more most some any/ani all both other every/everi each much many/mani too yet per via nor else/els though
  although since/sinc until unless whether against during/dure among between within without into onto upon toward
  towards/toward through above/abov below under off again already/alreadi almost rather really/realli still yes get
  got same few one once/onc ever either neither whatever/whatev whoever whenever/whenev wherever/wherev
  therefore/therefor thus hence/henc otherwise/otherwis perhaps/perhap maybe/mayb instead along across around beyond
  behind beside/besid besides/besid despite/despit throughout myself yourself himself herself itself ourselves/ourselv
  yourselves/yourselv themselves/themselv anyone/anyon everyone/everyon someone/someon anybody/anybodi
  everybody/everybodi somebody/somebodi anything/anyth everything/everyth something/someth im ive weve youve/youv hes
  shes theyre/theyr theyve/theyv thats/that theres/there dont cant didnt doesnt isnt arent wasnt werent wont wouldnt
  couldnt shouldnt havent hasnt hadnt about up out when where how why/whi because/becaus while after before/befor now`
  .trim()
  .split(/\s+/)
  .map((entry) => entry.split('/'));

export const stopWords: readonly string[] = stopEntries.map(([word]) => word!);

const stopStems = new Set(stopEntries.map((entry) => entry.at(-1)!));

/** Whether a folded word (a token's `word`) has no list. */
export function isStopWord(word: string): boolean {
  return stopStems.has(stemOf(word));
}
