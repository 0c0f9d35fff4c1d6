export const maxSeedBytes = 1024 * 1024;

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * A seed's bytes as text, a byte order mark included, so that offsets agree with those of any other program
 * that reads the file as UTF-8. `key` names the file in the reason.
 */
export function decodeSeed(key: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return fail(`${key} is empty; write the article into it or remove it.`);
  if (bytes.length > maxSeedBytes) {
    return fail(`${key} is over the limit of 1 MiB (${maxSeedBytes} bytes); split it.`);
  }
  if (bytes.includes(0))
    return fail(`${key} holds zero bytes, so it is no text file; save it as plain UTF-8 text.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.trim() === ''
      ? fail(`${key} holds nothing but white space; write the article into it or remove it.`)
      : { ok: true, text };
  } catch {
    return fail(`${key} is not UTF-8; save it as UTF-8 text.`);
  }
}

const fail = (reason: string): Decoded => ({ ok: false, reason });
