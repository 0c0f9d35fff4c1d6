import type { Span } from '../../article/article.ts';
import { tokenize } from '../../index/tokenize.ts';
import { nodesOf, type Query } from './ast.ts';
import { findPhrase } from './evaluate.ts';

/**
 * Where the words that a query looks for stand in a quote's text: UTF-16 offsets, in order, disjoint. What the query
 * excludes is not shown; touching marks of one phrase are one.
 */
export function highlight(query: Query, text: string): Span[] {
  const tokens = tokenize(text);
  const found: Span[] = [];
  for (const { node, negated } of nodesOf(query)) {
    if (negated) continue;
    if (node.type === 'phrase') {
      for (let at = findPhrase(node.words, node.exact, tokens); at >= 0; ) {
        found.push({ start: tokens[at]!.start, end: tokens[at + node.words.length - 1]!.end });
        at = findPhrase(node.words, node.exact, tokens, at + 1);
      }
      continue;
    }
    for (const token of tokens) {
      if (
        node.type === 'word'
          ? node.word.stem === token.stem
          : node.type === 'prefix' && token.word.startsWith(node.prefix)
      ) {
        found.push({ start: token.start, end: token.end });
      }
    }
  }
  return merged(found);
}

function merged(spans: Span[]): Span[] {
  const inOrder = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Span[] = [];
  for (const span of inOrder) {
    const last = out.at(-1);
    if (last && span.start < last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}
