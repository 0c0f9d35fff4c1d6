import { tokenize } from '../../index/tokenize.ts';

/** A word of a claim or of a quote. `start` and `end` are UTF-16 offsets into its text. */
export interface SpokenWord {
  readonly word: string;
  readonly stem: string;
  /** As written. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** First of a sentence, where a capital says nothing about the word. */
  readonly opens: boolean;
}

/** The words of a text; case, marks, spacing and ellipses are gone from `word`, so they cannot differ. */
export function spokenWords(text: string): SpokenWord[] {
  let before = 0;
  return tokenize(text).map(({ word, stem, start, end }) => {
    const opens = before === 0 || /[.?!:…\n]|[“"„«‘]$/.test(text.slice(before, start));
    before = end;
    return { word, stem, written: text.slice(start, end), start, end, opens };
  });
}

/**
 * Words that speech is made of whatever it is about. They weigh little when claims and quotes are compared, and are no
 * names where they open a sentence. Grammar's closed classes, written down by hand.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a about above after again against all almost along already also although always am among an and another any anybody
  anyone anything are arent around as at away back be because been before behind being below between both but by came can
  cannot cant come could couldnt did didnt do does doesnt doing done dont down during each either else enough even ever
  every everybody everyone everything few first for from further get gets getting give given go goes going gone gonna got
  had hadnt has hasnt have havent having he hed hell her here heres hers herself hes him himself his how however i id if
  ill im in indeed instead into is isnt it itd itll its itself ive just keep know last less let lets like made make makes
  making many may maybe me mean means might mine more most mr mrs ms much must mustnt my myself near need neither never
  next no nobody none nor not nothing now nowhere of off often oh ok okay on once one only onto or other others our ours
  ourselves out over own people perhaps please put quite rather really right said same saw say saying says see seen shall
  she shed shes should shouldnt since so some somebody someone something soon still such take taken tell than that thats
  the their theirs them themselves then there therefore theres these they theyd theyll theyre theyve thing things think
  this those though through thus till to today together tomorrow tonight too toward towards two under unless until up upon
  us very want was wasnt way we wed well went were werent weve what whatever whats when whenever where whereas wherever
  whether which while who whoever whole whom whos whose why will with within without wont would wouldnt yes yesterday yet
  you youd youll your youre yours yourself yourselves youve`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
