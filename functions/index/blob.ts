/** Node's request and response classes load it anyway; no start has to. */
const zlib = () => process.getBuiltinModule('node:zlib');

/**
 * Values are kept as JSON, deflated with a preset dictionary of what most items begin with and of frequent words: an item of
 * half a KB has no history of its own to shorten from. The dictionary is part of the stored format: to change it, add a
 * second one under the next format number and keep the first for reading.
 */
const dictionary = Buffer.from(
  `shouldwouldcouldaboutbecauseduringbetweenagainstgovernmentcountrypeoplepresidentministersecretarydefencedefensestate
 president prime minister secretary general director chief executive spokesperson spokeswoman spokesman chairman professor
 leader head of the government department ministry committee council university institute commission union party company
 "officials said","told","according to","declared","continued","asked","replied","wrote","stated","announced","warned"
 .org/articles/ .com/news/ .html"https://www. 2021-2022-2023-2024-2025-2026-01-02-03-04-05-06-07-08-09-10-11-12-
 null,null,null,"The New York Times","Associated Press","Reuters" report million billion percent year years world war new
 there is no do not have been we are going to it was not that they will be able to this is a and I think that you have to
 what we need is the people who in the for the of the and the to the on the with the from the as well as more than
 because of the, but we have to make sure that We will continue to ,"said",0.9,[["he said","she said","added",null],`.replace(
    /\n\s*/g,
    ' ',
  ),
);

const format = 1;

/**
 * For small values a window of 4 KB, which reaches over all of one and the dictionary: the usual state of a deflation, some
 * 280 KB, costs as much to make and to clear away as the deflation of half a KB itself.
 */
const small = { dictionary, level: 6, windowBits: 12, memLevel: 5, chunkSize: 2048 } as const;
const smallBytes = 2048;
const large = { dictionary, level: 6 } as const;

export function packBlob(value: unknown): Uint8Array {
  return packJson(JSON.stringify(value));
}

/** As `packBlob`, of a value that is JSON already. */
export function packJson(json: string): Uint8Array {
  const bytes = Buffer.from(json);
  const body = zlib().deflateRawSync(bytes, bytes.length <= smallBytes ? small : large);
  return Buffer.concat([Buffer.of(format), body]);
}

/** Throws when the bytes are not of a known format. */
export function unpackBlob(bytes: Uint8Array): unknown {
  if (bytes[0] !== format) throw new Error(`An item is of format ${bytes[0]}, and only ${format} is known.`);
  return JSON.parse(zlib().inflateRawSync(bytes.subarray(1), { dictionary }).toString());
}
