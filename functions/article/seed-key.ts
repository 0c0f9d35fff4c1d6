/** Which files are seeds, and which metadata files belong to them. Keys use forward slashes. */

export type SeedFormat = 'txt' | 'md' | 'html';

const seedExtension = /\.(txt|md|html)$/i;
const metaExtension = '.meta.json';

const fileName = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** The format of the seed with this key, or null when the file is no seed (hidden, a readme, metadata, other). */
export function seedFormat(key: string): SeedFormat | null {
  if (key.split('/').some((part) => part.startsWith('.'))) return null;
  if (fileName(key).toLowerCase() === 'readme.md') return null;
  const extension = seedExtension.exec(key)?.[1];
  return extension ? (extension.toLowerCase() as SeedFormat) : null;
}

export function isMetaKey(key: string): boolean {
  return key.endsWith(metaExtension) && !key.split('/').some((part) => part.startsWith('.'));
}

/**
 * Where the metadata of a seed may lie, the one that counts first: `port.txt.meta.json` names one seed for
 * certain, `port.meta.json` serves every seed of that name.
 */
export function metaKeys(seed: string): readonly [string, string] {
  return [`${seed}${metaExtension}`, `${seed.replace(seedExtension, '')}${metaExtension}`];
}

/** The seeds that a metadata file may belong to, whether they exist or not. */
export function seedsOfMeta(metaKey: string): readonly string[] {
  const stem = metaKey.slice(0, -metaExtension.length);
  if (seedFormat(stem)) return [stem, `${stem}.txt`, `${stem}.md`, `${stem}.html`];
  return [`${stem}.txt`, `${stem}.md`, `${stem}.html`];
}
