import { html } from 'hono/html';
import type { Html } from './layout.ts';

interface Month {
  readonly month: string;
  readonly quotes: number;
}

const WIDTH = 640;
const HEIGHT = 121;
const BASE = 120;
const MOST_MONTHS = 120;

/** Quotes a month as bars, months without any among them, with the same figures as a table for those who do not see it. */
export function plotOfMonths(counted: readonly Month[]): Html {
  if (counted.length === 0) return html``;
  const months = withGaps(counted).slice(-MOST_MONTHS);
  const most = Math.max(...months.map(({ quotes }) => quotes));
  const step = WIDTH / Math.max(months.length, 6);
  const bars = months.map(({ month, quotes }, at) => {
    const height = quotes === 0 ? 0 : Math.max(3, (quotes / most) * (BASE - 20));
    return html`<rect x="${(at * step + step * 0.1).toFixed(1)}" y="${(BASE - height).toFixed(1)}" width="${(step * 0.8).toFixed(1)}" height="${height.toFixed(1)}"><title>${month}: ${quotes}</title></rect>`;
  });
  const first = months[0]!.month;
  const last = months.at(-1)!.month;
  return html`<figure><figcaption>Quotes a month, at most ${most}</figcaption>
<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Bars of the quotes in each month from ${first} to ${last}; the figures are in the table below.">
<line x1="0" x2="${WIDTH}" y1="${BASE}" y2="${BASE}"></line>${bars}</svg>
<p class="axis" aria-hidden="true"><span>${first}</span>${last === first ? '' : html`<span>${last}</span>`}</p>
<details><summary>As a table</summary><div class="table"><table><thead><tr><th scope="col">Month</th><th scope="col" class="number">Quotes</th></tr></thead><tbody>${counted.map(
    ({ month, quotes }) => html`<tr><td>${month}</td><td class="number">${quotes}</td></tr>`,
  )}</tbody></table></div></details></figure>`;
}

function withGaps(counted: readonly Month[]): Month[] {
  const byMonth = new Map(counted.map(({ month, quotes }) => [month, quotes]));
  const months: Month[] = [];
  const last = counted.at(-1)!.month;
  for (let month = counted[0]!.month; month <= last; month = following(month)) {
    months.push({ month, quotes: byMonth.get(month) ?? 0 });
  }
  return months;
}

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${`${next[0]}`.padStart(4, '0')}-${`${next[1]}`.padStart(2, '0')}`;
}
