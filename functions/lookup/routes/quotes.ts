import type { Hono } from 'hono';
import { listQuotes } from '../list-quotes.ts';
import { oneQuote } from '../one-quote.ts';
import { noParameters, quotesParameters } from '../schemas/parameters.ts';
import { addReading } from './add-reading.ts';
import type { Env, LookupServices } from './answer.ts';

export function addQuoteRoutes(app: Hono<Env>, services: LookupServices): void {
  addReading(app, services, '/v1/quotes', { parameters: quotesParameters, reading: listQuotes });
  addReading(app, services, '/v1/quotes/:id', {
    parameters: noParameters,
    reading: (_, id) => oneQuote(id),
    missing: ['quote', 'take the id from a quote of /v1/quotes'],
  });
}
