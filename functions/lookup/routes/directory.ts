import type { Hono } from 'hono';
import { listArticles, listSeeds, listSpeakers, oneArticle, oneSpeaker } from '../list-directory.ts';
import {
  articleParameters,
  articlesParameters,
  noParameters,
  seedsParameters,
  speakersParameters,
} from '../schemas/parameters.ts';
import { addReading } from './add-reading.ts';
import type { Env, LookupServices } from './answer.ts';
import { addMethods } from './methods.ts';

/** Speakers, articles, the watch's flags, and whether the service lives. */
export function addDirectoryRoutes(app: Hono<Env>, services: LookupServices): void {
  addReading(app, services, '/v1/speakers', { parameters: speakersParameters, reading: listSpeakers });
  addReading(app, services, '/v1/speakers/:id', {
    parameters: noParameters,
    reading: (_, id) => oneSpeaker(id),
    missing: ['speaker', 'take the id from a speaker of /v1/speakers'],
  });
  addReading(app, services, '/v1/articles', { parameters: articlesParameters, reading: listArticles });
  addReading(app, services, '/v1/articles/:id', {
    parameters: articleParameters,
    reading: (values, id) => oneArticle(id, values),
    missing: ['article', 'take the id from an article of /v1/articles'],
  });
  addReading(app, services, '/v1/seeds', {
    parameters: seedsParameters,
    reading: listSeeds,
    volatile: true,
  });
  addMethods(app, '/health', {
    get: (c) => {
      c.header('cache-control', 'no-store');
      return c.json({ status: 'ok' });
    },
  });
}
