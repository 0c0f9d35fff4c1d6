/** Character references that word processors and web pages put into what people copy (HTML, section 13.5), the common ones. */
const named = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', shy: '' },
    ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', ndash: '–', mdash: '—' },
  }),
);
const highestCodePoint = 0x10ffff;

/** The words of a claim as whoever claims them meant them: without character references, and without a reporter's "he said". */
export function cleanClaim(text: string): string {
  return withoutReporting(decode(text));
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code >= 0x20 && code <= highestCodePoint && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** Of what parts the halves of a quote, so many characters at most. */
const mostReporting = 80;
const reporting =
  /\b(?:said|says|told|added|adds|asked|asks|wrote|writes|replied|replies|continued|explained|explains|declared|warned|insisted|argued|noted|stated|answered|announced|recalled|tweeted)\b/i;
const closing = '[,.!?…—–-]["”»’\']|["”»][,.]';
const opening = '["“«]';
const between = new RegExp(`(?<=${closing})\\s([^"“”«»]{2,${mostReporting}}?)\\s(?=${opening})`, 'gu');

/** “The pier is closed,” he said. “It will stay closed”: what stands between the marks of one half and the next is nobody's words. */
function withoutReporting(text: string): string {
  return text.replace(between, (whole, words: string) => (reporting.test(words) ? ' ' : whole));
}
