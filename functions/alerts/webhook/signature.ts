import { createHmac, randomBytes } from 'node:crypto';

/** Prefix of a symmetric secret in Standard Webhooks 1.0.0, "Signature scheme". */
const SECRET_PREFIX = 'whsec_';
/** Standard Webhooks asks for 24 to 64 random bytes. */
const SECRET_BYTES = 32;

/** A new signing secret in the form that receivers' libraries take (`whsec_` and base64). */
export function newSecret(): string {
  return SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/**
 * The headers of a Standard Webhooks POST. While a secret is being rotated both the new and the old one
 * sign, parted by a space, so that a receiver can change over at its own time.
 *
 * @param message.id the same for every attempt, so that a receiver can tell a repeat
 * @param message.sentAt when this attempt is made; receivers refuse old ones
 * @param message.body the very bytes that are sent
 */
export function signedHeaders(
  message: { id: string; sentAt: Date; body: string },
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = Math.floor(message.sentAt.getTime() / 1000).toString();
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
    const signed = createHmac('sha256', key).update(`${message.id}.${timestamp}.${message.body}`);
    return `v1,${signed.digest('base64')}`;
  });
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
