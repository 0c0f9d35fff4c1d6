import type { Span } from '../../article/article.ts';
import type { Document } from '../document.ts';
import type { Entity } from '../people/people.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Speaker } from '../quote.ts';
import type { Token } from '../text/tokens.ts';
import type { Referent } from './resolve.ts';

/** The speaker that a referent is, as a quote shows it. */
export function speakerOf(
  document: Document,
  referent: Referent,
  mention: Mention | null,
  label?: Span,
): Speaker {
  const span = mention ? mentionSpan(document, mention) : (label ?? null);
  if (!referent.entity) {
    const name = referent.description;
    return { id: slug(name), name, role: null, aliases: [], mention: span };
  }
  const { entity } = referent;
  return {
    id: slug(entity.name),
    name: entity.name,
    role: roleOf(entity),
    aliases: [...entity.forms.keys()].filter((form) => form !== entity.name),
    mention: span,
  };
}

/** The fullest of the first roles an article gives. */
function roleOf(entity: Entity): string | null {
  const roles = entity.roles.filter((role) => role.length <= 120);
  return roles[0] ?? null;
}

/** A name without the role before it; a name and the relative pronoun that stands for it together ("Ruiz, who"). */
function mentionSpan(document: Document, mention: Mention): Span {
  const { tokens, mentions } = document;
  const start = mention.kind === 'name' ? tokens[mention.nameFirst]!.start : mention.start;
  const after = mention.endToken + (tokens[mention.endToken]?.word.text === ',' ? 1 : 0);
  if (isRelative(tokens[after]) && mention.kind !== 'pronoun') return { start, end: tokens[after]!.end };
  if (isRelative(tokens[mention.head])) {
    const before = mentions[mention.index - 1];
    if (before && !before.inRun && before.kind !== 'pronoun' && mention.firstToken - before.endToken <= 1) {
      return {
        start: before.kind === 'name' ? tokens[before.nameFirst]!.start : before.start,
        end: mention.end,
      };
    }
  }
  return { start, end: mention.end };
}

function isRelative(token: Token | undefined): boolean {
  return token !== undefined && token.run < 0 && (token.word.lower === 'who' || token.word.lower === 'which');
}

/** A name as it stands in addresses: ASCII letters and digits in lower case, hyphens between. */
export function slug(name: string): string {
  const plain = /^[\x20-\x7e]*$/.test(name) ? name : folded(name);
  const hyphened = plain
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return hyphened || 'unknown';
}

/** Without accents, ligatures and strokes. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßẞ]/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐðÐ]/g, 'd');
}
