import { oneQuote } from '../one-quote.ts';
import { noParameters } from '../schemas/parameters.ts';
import { readingRoute } from './add-reading.ts';

export const quote = readingRoute({
  parameters: noParameters,
  reading: (_, id) => oneQuote(id),
  missing: ['quote', 'take the id from a quote of /v1/quotes'],
});
