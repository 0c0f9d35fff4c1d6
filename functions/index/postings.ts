import type { QuoteKind } from '../quotes/quote.ts';
import { packBlob, packJson, unpackBlob } from './blob.ts';
import type { ArticleHead, Position, QuoteRow } from './index.ts';
import { listsOfArticle, listsOfQuote, longTextsKey } from './keys.ts';
import {
  kinds,
  type PackedHead,
  type PackedRow,
  packHead,
  packRow,
  unpackHead,
  unpackSpans,
  unpackSpeaker,
} from './packed-rows.ts';
import { dayOf, positionOf, readPosition, restKey } from './positions.ts';
import { type Item, itemBytes } from './units.ts';
import { quoteId, recordUnits, type Version } from './version.ts';

/**
 * A posting carries an article's quotes that stand in a list, with all that a listing shows. Up to 1 KB it costs the same to
 * write as a bare reference would; so several quotes share an item while it is no larger. A quote that is larger alone has a
 * larger item, up to this many bytes, and one of some 900 to 1,500 words a second one beside it, so that no item is larger and
 * the text is at hand all the same. Beyond, its postings leave out the text, which a reader fetches by its position. So an article
 * of one enormous quote with thousands of words costs thousands of small items and not thousands of enormous ones.
 */
const sharedBytes = 1024;
const inlineBytes = 2048;
/** So many quotes of an article at most have their texts divided, for every word of theirs costs some three units more. */
const mostDivided = 4;
/** What a posting holds beside its quotes: the longest of keys. */
const mostRoom = 300;
/** DynamoDB takes items of 400 KB; what is longer is in the record alone. */
const longestText = 300_000;
/** Quotes of more JSON than this share no item: text shrinks to a third or so, and the tries would cost more than the rest. */
const sharedJson = 4096;

/** A row whose text may still have to be fetched; so many bytes of it, packed, where it is not at hand. */
export type PostingRow = Omit<QuoteRow, 'text' | 'id'> & {
  readonly text: string | null;
  readonly textBytes: number;
  readonly repeat: number;
};

/** All postings of a version, with their keys. */
export function postingsOf(version: Version, number: number): Item[] {
  const lists = new Map<string, number[]>();
  const add = (key: string, ordinal: number) => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [ordinal]);
    else list.push(ordinal);
  };
  version.quotes.forEach((quote, ordinal) => {
    const indirect = quote.kind === 'indirect';
    for (const key of indirect ? [] : listsOfQuote(quote)) add(key, ordinal);
    for (const key of listsOfArticle(version.head.publisher, indirect)) add(key, ordinal);
  });

  const { pack, isLong } = createPacker(version);
  const day = dayOf(version.head.published);
  const itemOf = (pk: string, ordinal: number, blob: Uint8Array): Item => ({
    pk: { S: pk },
    sk: { S: positionOf(day, number, ordinal) },
    b: { B: blob },
  });
  const postings = [...lists].flatMap(([pk, ordinals]) =>
    pack(pk, ordinals).flatMap(({ last, blob, text }) => {
      const item = itemOf(pk, last, blob);
      if (text === undefined) return [item];
      const [begins, rest] = text;
      return [
        { ...item, t: { B: begins } },
        { pk: { S: pk }, sk: { S: restKey(positionOf(day, number, last)) }, t: { B: rest } },
      ];
    }),
  );
  const texts = version.quotes.flatMap(({ text }, ordinal) => {
    if (!isLong(ordinal)) return [];
    const blob = packBlob(text);
    return blob.length > longestText ? [] : [itemOf(longTextsKey, ordinal, blob)];
  });
  return [...postings, ...texts];
}

/** The texts of long quotes by position. */
export function readLongTexts(items: readonly Item[]): Map<Position, string> {
  return new Map(
    items.map((item) => [item.sk?.S ?? '', unpackBlob(item.b?.B ?? new Uint8Array()) as string]),
  );
}

/** Of postings, in any order, the texts that stand beside them in two items, where both are there. */
export function readDividedTexts(items: readonly Item[]): Map<Position, string> {
  const rests = new Map(items.flatMap(({ sk, b, t }) => (b || !t?.B ? [] : [[sk?.S ?? '', t.B]])));
  return new Map(
    items.flatMap(({ sk, b, t }) => {
      const rest = rests.get(restKey(sk?.S ?? ''));
      return b && t?.B && rest ? [[sk?.S ?? '', unpackBlob(Buffer.concat([t.B, rest])) as string]] : [];
    }),
  );
}

/** Whether an item holds the first part only of a text. */
export function isDivided({ b, t }: Item): boolean {
  return b !== undefined && t !== undefined;
}

interface Packed {
  /** The ordinal of the item's last quote, which makes its key: see `page`. */
  readonly last: number;
  readonly blob: Uint8Array;
  /** Of a long quote: what stands beside it, and in an item of its own. */
  readonly text?: readonly [Uint8Array, Uint8Array];
}

/** Packs each set of quotes once, however many lists it stands in, from JSON that is made once. */
function createPacker(version: Version) {
  const { head, quotes } = version;
  const headJson = JSON.stringify(packHead(head, recordUnits(version)));
  const rowsJson = quotes.map((quote, ordinal) => JSON.stringify(packRow(quote, ordinal, quote.text)));
  const known = new Map<string, Uint8Array>();
  const divided = new Set<number>();
  const packOnce = (name: string, json: () => string): Uint8Array => {
    const made = known.get(name) ?? packJson(json());
    known.set(name, made);
    return made;
  };
  const blobOf = (ordinals: readonly number[]) =>
    packOnce(
      ordinals.join(),
      () => `[${headJson},${ordinals.map((ordinal) => at(rowsJson, ordinal)).join()}]`,
    );
  const textBlobOf = (ordinal: number) =>
    packOnce(`${ordinal} text`, () => JSON.stringify(at(quotes, ordinal).text));
  const bareBlobOf = (ordinal: number) =>
    packOnce(`${ordinal} bare`, () => {
      const bare = packRow(at(quotes, ordinal), ordinal, textBlobOf(ordinal).length);
      return `[${headJson},${JSON.stringify(bare)}]`;
    });

  const packLong = (last: number, room: number): Packed => {
    const blob = bareBlobOf(last);
    const text = textBlobOf(last);
    const middle = inlineBytes - room - blob.length - 1;
    const rest = text.length - middle;
    if (rest + mostRoom > inlineBytes || (divided.size === mostDivided && !divided.has(last))) {
      return { last, blob };
    }
    divided.add(last);
    return { last, blob, text: [text.subarray(0, middle), text.subarray(middle)] };
  };

  const pack = (room: number, ordinals: readonly number[]): Packed[] => {
    const last = ordinals.at(-1) ?? 0;
    if (ordinals.length === 1) {
      const blob = blobOf(ordinals);
      return [room + blob.length <= inlineBytes ? { last, blob } : packLong(last, room)];
    }
    const json = ordinals.reduce((sum, ordinal) => sum + at(rowsJson, ordinal).length, headJson.length);
    if (json <= sharedJson) {
      const blob = blobOf(ordinals);
      if (room + blob.length <= sharedBytes) return [{ last, blob }];
    }
    const middle = Math.ceil(ordinals.length / 2);
    return [...pack(room, ordinals.slice(0, middle)), ...pack(room, ordinals.slice(middle))];
  };

  return {
    pack: (pk: string, ordinals: readonly number[]) =>
      pack(itemBytes({ pk: { S: pk }, sk: { S: positionOf('00000000', 0, 0) } }) + 1, ordinals),
    /** Whether some posting may leave out the quote's text. */
    isLong: (ordinal: number) => blobOf([ordinal]).length > inlineBytes - mostRoom,
  };
}

/** The item of a version in the list of articles. */
export function articleItem({ head, quotes }: Version, number: number, key: string): Item {
  const counts = kinds.map((kind) => quotes.filter((quote) => quote.kind === kind).length);
  return {
    pk: { S: key },
    sk: { S: positionOf(dayOf(head.published), number, 0) },
    b: { B: packBlob([packHead(head, 0), counts]) },
  };
}

export function readArticleItem(item: Item): {
  head: ArticleHead;
  quotes: Partial<Record<QuoteKind, number>>;
} {
  const [head, counts] = unpackBlob(item.b?.B ?? new Uint8Array()) as [PackedHead, number[]];
  return {
    head: unpackHead(head),
    quotes: Object.fromEntries(kinds.flatMap((kind, at) => (counts[at] ? [[kind, counts[at]]] : []))),
  };
}

/** The rows of a posting in the order of the text; none of the rest of a long one's text. */
export function readPosting(item: Item): PostingRow[] {
  if (item.b === undefined) return [];
  const { day, version } = readPosition(item.sk?.S ?? '');
  const [packedHead, ...rows] = unpackBlob(item.b.B ?? new Uint8Array()) as [PackedHead, ...PackedRow[]];
  const article = unpackHead(packedHead);
  const [, , , , , , , , units] = packedHead;
  return rows.map(([ordinal, kind, text, numbers, speaker, mention, cue, confidence, repeat]) => ({
    position: positionOf(day, version, ordinal),
    version,
    ordinal,
    article,
    ...(units !== undefined && { recordUnits: units }),
    text: typeof text === 'string' ? text : null,
    textBytes: typeof text === 'number' ? text : 0,
    kind: kinds[kind] ?? 'direct',
    spans: unpackSpans(numbers),
    speaker: speaker === 0 ? null : unpackSpeaker(speaker, mention),
    cue,
    confidence,
    repeat,
  }));
}

/** The row as others see it, with a text that stood in the posting or was fetched. */
export function finishRow({ repeat, textBytes: _, ...row }: PostingRow, text: string): QuoteRow {
  return { ...row, text, id: quoteId(row.article.id, text, repeat) };
}

/** All quotes of a record as rows. */
export function rowsOfVersion(version: Version, number: number): QuoteRow[] {
  const { head, quotes } = version;
  const units = recordUnits(version);
  return quotes.map(({ text, repeat, context: _, ...rest }, ordinal) => ({
    ...rest,
    text,
    id: quoteId(head.id, text, repeat),
    position: positionOf(dayOf(head.published), number, ordinal),
    version: number,
    ordinal,
    article: head,
    recordUnits: units,
  }));
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no value at ${index}.`);
  return value;
}
