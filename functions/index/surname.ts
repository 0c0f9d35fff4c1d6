import { contributionOf } from './contribution.ts';
import type { Directory, QuoteReader, QuoteRow } from './index.ts';
import { createPartMeter } from './meter.ts';
import { bareId } from './namesakes.ts';
import { knownSpeakers } from './speakers.ts';
import { mostUnitsOfPosting } from './units.ts';

/** Items of a list read at once: ten units at the very most. */
const itemsAtOnce = 40;

/**
 * Who bears a surname, from the lists of all quotes whose speaker has that word in the name: a few units for nearly all
 * surnames, however many speakers there are besides, where the directory of all of them would have to be read as a whole.
 */
export function createSurname(reader: Pick<QuoteReader, 'page'>): Directory['surname'] {
  return async (surname, { snapshot, units = Number.POSITIVE_INFINITY, meter }) => {
    const read = async (indirect: boolean) => {
      const own = createPartMeter(meter);
      const rows: QuoteRow[] = [];
      let after: string | undefined;
      do {
        const left = units / 2 - own.readUnits;
        const items = Math.min(itemsAtOnce, Math.floor(left / mostUnitsOfPosting));
        if (items < 1) return { rows, isAll: false };
        const page = await reader.page(
          { by: 'speaker', words: [surname], indirect },
          {
            snapshot,
            meter: own,
            order: 'newest',
            items,
            units: left,
            ...(after !== undefined && { after }),
          },
        );
        rows.push(...page.rows);
        after = page.next ?? undefined;
      } while (after !== undefined);
      return { rows, isAll: true };
    };
    const halves = await Promise.all([read(false), read(true)]);
    if (!halves.every(({ isAll }) => isAll)) return null;
    const quotes = halves.flatMap(({ rows }) => rows.map(asArticlesSay));
    return knownSpeakers(contributionOf({ head: { published: null }, quotes }).speakers).map(
      ({ row }) => row,
    );
  };
}

function asArticlesSay({ speaker, ...row }: QuoteRow) {
  return { ...row, speaker: speaker && { ...speaker, id: bareId(speaker.id) } };
}
