import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: not to be guessed at any rate at which the endpoint answers. */
const TOKEN_BYTES = 32;

/** A new owner's token. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Compares secrets in a time that tells nothing about either, their lengths included. */
export function sameSecret(given: string, held: string): boolean {
  const digest = (secret: string) => createHash('sha256').update(secret).digest();
  return timingSafeEqual(digest(given), digest(held));
}

/** The token of an Authorization header (RFC 6750, 2.1), or null. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header ?? '')?.[1] ?? null;
}
