import { listArticles, listSeeds, listSpeakers, oneArticle, oneSpeaker } from '../list-directory.ts';
import {
  articleParameters,
  articlesParameters,
  noParameters,
  seedsParameters,
  speakersParameters,
} from '../schemas/parameters.ts';
import { readingRoute } from './add-reading.ts';

export const speakers = readingRoute({ parameters: speakersParameters, reading: listSpeakers });

export const speaker = readingRoute({
  parameters: noParameters,
  reading: (_, id) => oneSpeaker(id),
  missing: ['speaker', 'take the id from a speaker of /v1/speakers'],
});

export const articles = readingRoute({ parameters: articlesParameters, reading: listArticles });

export const article = readingRoute({
  parameters: articleParameters,
  reading: (values, id) => oneArticle(id, values),
  missing: ['article', 'take the id from an article of /v1/articles'],
});

export const seeds = readingRoute({ parameters: seedsParameters, reading: listSeeds, volatile: true });
