import { listQuotes } from '../list-quotes.ts';
import { quotesParameters } from '../schemas/parameters.ts';
import { readingRoute } from './add-reading.ts';

export const quotes = readingRoute({ parameters: quotesParameters, reading: listQuotes });
