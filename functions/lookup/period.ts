/** A stretch of time: milliseconds since 1970 UTC, both ends inclusive. */
export interface Period {
  readonly start: number;
  readonly end: number;
  /** Whether it was given with a time of day; without one it is a matter of calendars, not of instants. */
  readonly timed: boolean;
}

/** What to tell a caller whose date cannot be read. */
export const dateForms = 'write YYYY, YYYY-MM, YYYY-MM-DD or a date-time such as 2023-02-14T09:30:00Z';

const isoDate =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?([Zz]|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * Reads an ISO 8601 date of any precision as the whole period that it names: `2023-02` is all of February. A time
 * without a zone is taken as UTC. Null for anything else, for the 30th of February and for the hour 25.
 */
export function parsePeriod(text: string): Period | null {
  const match = isoDate.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const y = Number(year);
  const m = month === undefined ? 1 : Number(month);
  const d = day === undefined ? 1 : Number(day);
  const start = utc(y, m, d);
  const date = new Date(start);
  if (date.getUTCFullYear() !== y || date.getUTCMonth() + 1 !== m || date.getUTCDate() !== d) return null;
  if (month === undefined) return { start, end: utc(y + 1, 1, 1) - 1, timed: false };
  if (day === undefined) return { start, end: utc(y, m + 1, 1) - 1, timed: false };
  if (hour === undefined) return { start, end: utc(y, m, d + 1) - 1, timed: false };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const offset = zoneMinutes(zone);
  if (offset === null) return null;
  const millis = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const instant =
    start + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second ?? 0)) * 1000 + millis;
  return { start: instant, end: instant + precision(second, fraction) - 1, timed: true };
}

function precision(second: string | undefined, fraction: string | undefined): number {
  if (second === undefined) return 60_000;
  return fraction === undefined ? 1000 : 1;
}

/** Date.UTC takes the years 0 to 99 for 1900 to 1999; this does not. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function zoneMinutes(zone: string | undefined): number | null {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
