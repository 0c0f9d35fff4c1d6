import { speechVerbs } from './clean.ts';

export interface Attributed {
  /** What stands between the marks. */
  readonly text: string;
  /** Who is named beside it; null where only "he" or "she" is. */
  readonly speaker: string | null;
}

const marked = '["“„«»]\\s*(?<text>[^"“”„«»]+?)\\s*["”“«»]';
/** A name, or a role and a name, perhaps with a comma between: in one sentence, and short. */
const who = '(?<who>\\p{L}[^"“”„«»:;!?\\n]{1,80}?)';
const forms = [
  `^${marked}\\s*[,.]?\\s*(?:[—–]|--?)\\s*${who}\\.?$`,
  `^${marked}\\s*[,.]?\\s+(?:${speechVerbs})\\s+${who}\\.?$`,
  `^${marked}\\s*[,.]?\\s+${who}\\s+(?:${speechVerbs})\\.?$`,
  `^${who}\\s+(?:${speechVerbs})\\s*[,:]?\\s*${marked}[.]?$`,
].map((form) => new RegExp(form, 'u'));

/** “The pier is closed,” said Mary Lane: what is claimed, and of whom. Null where a claim is nothing but words. */
export function attributedClaim(claimed: string): Attributed | null {
  for (const form of forms) {
    const { text, who: named } = form.exec(claimed.trim())?.groups ?? {};
    if (text === undefined || named === undefined) continue;
    return { text, speaker: /\p{Lu}/u.test(named.replace(/^(?:He|She|They|I|We|It)\b/, '')) ? named : null };
  }
  return null;
}
