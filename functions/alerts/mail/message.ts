import type { Lookup } from '../../lookup/lookup.ts';
import type { ChangeKind } from '../changes.ts';
import { oneLine, plainText, shortened, type ToldQuote } from '../told.ts';

/** A message ready for a mail transport. `address` is checked and never part of a header written by hand. */
export interface Message {
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  /** Stable for one notification, so that mail programs fold a repeat. */
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The form that HTML's `input type=email` accepts (WHATWG HTML, "valid e-mail address"). */
const ADDRESS =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The longest path that SMTP takes (RFC 5321, 4.5.3.1.3), less its brackets. */
const MAX_ADDRESS = 254;
const MAX_SUBJECT = 140;

/** Why an address is refused, or null. */
export function addressProblem(address: string): string | null {
  if (address.length > MAX_ADDRESS) return `is longer than ${MAX_ADDRESS} characters`;
  return ADDRESS.test(address) ? null : 'is not a single e-mail address such as name@example.com';
}

/** What an alert looks for, in one line. */
export function lookupInWords(lookup: Lookup): string {
  const parts = Object.entries(lookup).map(
    ([name, value]) => `${name}=${Array.isArray(value) ? value.join(',') : value}`,
  );
  return oneLine(parts.join(' ')) || 'every quote';
}

/** Asks an address whether it wants an alert: nothing else is sent to it before it says so. */
export function invitation(
  alert: { id: string; lookup: Lookup; address: string },
  links: { confirm: string; unsubscribe: string },
): Message {
  return {
    address: alert.address,
    subject: shortened(`Confirm your alert: ${lookupInWords(alert.lookup)}`, MAX_SUBJECT),
    messageId: `<confirm.${alert.id}@as-quoted>`,
    headers: unsubscribeHeaders(links.unsubscribe),
    text: [
      'Somebody asked As Quoted to write to this address whenever a new quote matches',
      '',
      `  ${lookupInWords(alert.lookup)}`,
      '',
      'If it was you, confirm it here:',
      `  ${links.confirm}`,
      '',
      'If not, do nothing, and nothing more will come. To turn it down for good:',
      `  ${links.unsubscribe}`,
      '',
    ].join('\n'),
  };
}

const HEADLINES: Record<ChangeKind, (quotes: number) => string> = {
  'quote.indexed': (quotes) => (quotes === 1 ? 'New quote' : `${quotes} new quotes`),
  'quote.altered': (quotes) => (quotes === 1 ? 'A quote was altered' : `${quotes} quotes were altered`),
  'quote.removed': (quotes) => (quotes === 1 ? 'A quote was removed' : `${quotes} quotes were removed`),
};

/** One notification, or one day's digest, as mail. */
export function notice(
  told: { id: string; type: ChangeKind; quotes: readonly ToldQuote[] },
  alert: { lookup: Lookup; address: string },
  unsubscribe: string,
): Message {
  const headline = HEADLINES[told.type](told.quotes.length);
  return {
    address: alert.address,
    subject: shortened(`${headline}: ${lookupInWords(alert.lookup)}`, MAX_SUBJECT),
    messageId: `<${told.id}@as-quoted>`,
    headers: unsubscribeHeaders(unsubscribe),
    text: [
      `${headline} for: ${lookupInWords(alert.lookup)}`,
      '',
      plainText(told.quotes),
      '',
      `Unsubscribe: ${unsubscribe}`,
      '',
    ].join('\n'),
  };
}

/** One-click unsubscribing: RFC 2369 and RFC 8058. */
function unsubscribeHeaders(link: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
