import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** An address that may be connected to, as the resolver gave it. */
export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

export type Resolve = (host: string) => Promise<readonly Address[]>;

export interface DestinationRules {
  /** Loopback receivers, over http or https: for the laptop only. */
  readonly allowLoopback: boolean;
}

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string };

const MAX_URL = 2_000;

/** Every address of a host, by the system's resolver. */
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/**
 * Whether the written form of a receiver's URL is acceptable: https, no user name or fragment, and, where the host
 * is an address, a public one. URL parsing has already undone octal, hexadecimal and shortened spellings.
 */
export function checkUrl(written: string, rules: DestinationRules): Checked<URL> {
  if (written.length > MAX_URL) return refused(`is longer than ${MAX_URL} characters`);
  if (!URL.canParse(written)) return refused('is not a URL');
  const url = new URL(written);
  if (url.username || url.password) return refused('must not carry a user name or password');
  if (url.hash) return refused('must not carry a fragment');
  const literal = literalAddress(url);
  const loopback = literal ? isLoopback(literal) : /^localhost\.?$/i.test(url.hostname);
  if (loopback && rules.allowLoopback) {
    return url.protocol === 'https:' || url.protocol === 'http:'
      ? { ok: true, value: url }
      : refused('must begin with https://');
  }
  if (loopback) return refused('leads to this machine; only public addresses are allowed');
  if (url.protocol !== 'https:') return refused('must begin with https://');
  if (literal && !isPublic(literal))
    return refused('leads to a private or reserved address; only public addresses are allowed');
  return { ok: true, value: url };
}

/**
 * Resolves a receiver's host and checks every address that comes back, so that no name can lead inside. The caller
 * connects to the address returned here and to no other: a second look-up could answer differently (DNS rebinding).
 */
export async function checkDestination(
  url: URL,
  rules: DestinationRules,
  resolve: Resolve,
): Promise<Checked<Address>> {
  const literal = literalAddress(url);
  let addresses: readonly Address[];
  try {
    addresses = literal
      ? [{ address: literal, family: ipaddr.parse(literal).kind() === 'ipv6' ? 6 : 4 }]
      : await resolve(url.hostname);
  } catch {
    return refused('does not resolve');
  }
  for (const { address } of addresses) {
    const allowed = isPublic(address)
      ? url.protocol === 'https:'
      : rules.allowLoopback && isLoopback(address);
    if (!allowed) return refused('resolves to an address that is not public');
  }
  const first = addresses[0];
  return first ? { ok: true, value: first } : refused('does not resolve');
}

/** The host's address where the URL names one (brackets of IPv6 taken off), else null. */
function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? host : null;
}

function isLoopback(address: string): boolean {
  return ipaddr.process(address).range() === 'loopback';
}

/** Global unicast only: for IPv6 that is 2000::/3 (RFC 4291, 2.4) without what ipaddr.js knows as special. */
function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.IPv6.parse('2000::'), 3);
}

function refused(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
