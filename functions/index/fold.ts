import { isAscii, worldPattern } from './world-pattern.ts';

const noWord = worldPattern('[^\\p{L}\\p{N}]', 'gu');

/**
 * What words are compared by: compatibility forms, case, accents and apostrophes aside. Lone surrogates and NULs fall out,
 * because only letters, marks and digits of the normal form stay.
 */
export function fold(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  if (isAscii(text)) return text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(noWord(), '')
    .normalize('NFC');
}
