/** Character references that word processors and web pages put into what people copy (HTML, section 13.5), the common ones. */
const named = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', shy: '' },
    ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', ndash: '–', mdash: '—' },
  }),
);
const highestCodePoint = 0x10ffff;

/** A claim as whoever copied it saw it. */
export function withoutReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code >= 0x20 && code <= highestCodePoint && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** Of what parts the halves of a quote, so many characters at most. */
const mostReporting = 80;
export const speechVerbs =
  'said|says|told|added|adds|asked|asks|wrote|writes|replied|replies|continued|explained|explains|declared|warned|insisted|argued|noted|stated|answered|announced|recalled|tweeted';
const reporting = new RegExp(`\\b(?:${speechVerbs})\\b`, 'i');
const closing = '[,.!?…—–-]["”»’\']|["”»][,.]';
const opening = '["“«]';
const between = new RegExp(`(?<=${closing})\\s([^"“”«»]{2,${mostReporting}}?)\\s(?=${opening})`, 'gu');

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What of a text may be a writer's own words, by offsets: what stands in square brackets; and in “The pier is closed,” he said.
 * “It will stay closed”, what stands between the marks of one half and the next.
 */
export function writersWords(text: string): Stretch[] {
  const bracketed = [...text.matchAll(/\[[^[\]]*\]/g)];
  const reported = [...text.matchAll(between)].filter(([whole]) => reporting.test(whole));
  return [...bracketed, ...reported].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
}
