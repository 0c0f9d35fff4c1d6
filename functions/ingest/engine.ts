import { TOKENIZER_VERSION } from '../index/tokenize.ts';
import { LAYOUT_VERSION } from '../index/version.ts';
import { EXTRACTOR_VERSION } from '../quotes/version.ts';

/** Raise it when the same seed bytes give another article. */
const PARSER_VERSION = '1';

/** Names all that decides what a seed's bytes become in the index. When it changes, the watch has every seed indexed anew. */
export const engine = [
  `parser ${PARSER_VERSION}`,
  `extractor ${EXTRACTOR_VERSION}`,
  `tokenizer ${TOKENIZER_VERSION}`,
  `layout ${LAYOUT_VERSION}`,
].join(', ');
