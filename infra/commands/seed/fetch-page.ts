import { createHash } from 'node:crypto';
import { maxSeedBytes } from '../../../functions/article/decode.ts';

export type Page =
  | {
      readonly ok: true;
      /** A name for the file, made from the address: the same page always gets the same. */
      readonly key: string;
      readonly bytes: Uint8Array;
      /** Where the page was found in the end. */
      readonly url: string;
    }
  | { readonly ok: false; readonly reason: string };

export type FetchPage = (url: string) => Promise<Page>;

export interface FetchPageOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** For the whole page, ms. */
  readonly timeoutMs?: number;
}

/** What a server calls the page, and the format of seed that it then is. */
const formats: readonly [type: RegExp, extension: string][] = [
  [/^(text\/html|application\/xhtml\+xml)\b/i, 'html'],
  [/^text\/markdown\b/i, 'md'],
  [/^text\/plain\b/i, 'txt'],
];

/** Gets one page as a seed: at most 1 MiB, in at most 20 seconds, in UTF-8 whatever it came in. */
export function createFetchPage({
  fetch = globalThis.fetch,
  timeoutMs = 20_000,
}: FetchPageOptions = {}): FetchPage {
  return async (address) => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(address, {
        signal,
        headers: { accept: 'text/html, text/markdown, text/plain', 'user-agent': 'as-quoted seed' },
      });
      if (!response.ok) return no(`The server answered ${response.status} ${response.statusText}`.trim());
      const type = response.headers.get('content-type') ?? '';
      const extension = formats.find(([pattern]) => pattern.test(type))?.[1];
      if (!extension)
        return no(`It is ${type || 'of no type'}; only web pages, Markdown and plain text can be seeds`);
      const bytes = await read(response);
      if (!bytes) return no('It is over 1 MiB');
      const url = response.url || address;
      return { ok: true, key: `${nameOf(url)}.${extension}`, bytes: toUtf8(bytes, type), url };
    } catch (error) {
      if (signal.aborted) return no(`It took more than ${timeoutMs / 1000} seconds`);
      const cause = (error as { cause?: { code?: string; message?: string } }).cause;
      return no(`It could not be reached (${cause?.code ?? cause?.message ?? (error as Error).message})`);
    }
  };
}

async function read(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxSeedBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Seeds are UTF-8; a page that says otherwise in its header or its head is converted. */
function toUtf8(bytes: Uint8Array, type: string): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const charset =
    /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  if (!charset || /^utf-?8$/i.test(charset)) return bytes;
  try {
    return Buffer.from(new TextDecoder(charset).decode(bytes));
  } catch {
    return bytes;
  }
}

/** `https://example.org/2024/port-talks.html?id=7` → `example-org-port-talks-1f2e3d4c`. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const words = `${hostname.replace(/^www\./, '')} ${last.replace(/\.\w{2,5}$/, '')}`;
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return `${slug}-${createHash('sha256').update(address).digest('hex').slice(0, 8)}`;
}

const no = (reason: string): Page => ({ ok: false, reason: `${reason}.` });
