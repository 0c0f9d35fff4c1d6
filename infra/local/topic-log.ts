import { appendFile } from 'node:fs/promises';
import { attributesOf, type UpdateTopic } from '../../functions/alerts/topic.ts';

/** The update topic on the laptop: each event one JSON line, with the attributes by which a subscription would filter. */
export function createTopicLog(file: string): UpdateTopic {
  let last = Promise.resolve();
  return {
    publish(event) {
      const line = `${JSON.stringify({ ...event, attributes: attributesOf(event) })}\n`;
      const written = last.then(() => appendFile(file, line));
      last = written.catch(() => {});
      return written;
    },
  };
}
