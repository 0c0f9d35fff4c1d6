/** Dates as newspapers write them, found in a line of text. */

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthPattern =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>(?:1[5-9]|20|21)\\d\\d)';
const clock = '\\d{1,2}[:.]\\d\\d(?::\\d\\d(?:\\.\\d+)?)?';

const forms: readonly RegExp[] = [
  new RegExp(
    `\\b${year}-(?<month>\\d\\d)-(?<day>\\d\\d)(?:[T ](?<time>${clock}(?:Z|[+-]\\d\\d:?\\d\\d)?))?(?!\\d)`,
    'id',
  ),
  new RegExp(`\\b${weekday}${day}(?:\\s+of)?[\\s-]+${monthPattern},?[\\s-]+${year}\\b`, 'id'),
  new RegExp(`\\b${weekday}${monthPattern}\\s+${day},?\\s+${year}\\b`, 'id'),
  new RegExp(`\\b${year}[\\s,]+${monthPattern}\\s+${day}\\b`, 'id'),
  new RegExp(`\\b${year}[/.](?<month>\\d\\d?)[/.](?<day>\\d\\d?)\\b`, 'id'),
  new RegExp(`\\b(?<day>\\d\\d?)\\.(?<month>\\d\\d?)\\.${year}\\b`, 'id'),
  new RegExp(`\\b(?<first>\\d\\d?)/(?<second>\\d\\d?)/${year}\\b`, 'id'),
];

export interface FoundDate {
  /** `2023-02-14`, or with the time where the text has one in ISO form. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first date in `line`, by form and not by place. Forms that could be two dates (`03/04/2023`) and dates
 * that do not exist (`30 February`) are no dates; a day is needed.
 */
export function findDate(line: string): FoundDate | null {
  for (const form of forms) {
    const match = form.exec(line);
    const date = match?.groups && toIso(match.groups);
    if (match && date) return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function toIso(part: Record<string, string | undefined>): string | null {
  const [monthText, dayText] = part.first
    ? dayAndMonth(part.first, part.second ?? '')
    : [part.month, part.day];
  if (!monthText || !dayText || !part.year) return null;
  const named = monthNames.indexOf(monthText.slice(0, 3).toLowerCase());
  const date = isoDate(Number(part.year), named >= 0 ? named + 1 : Number(monthText), Number(dayText));
  const time = part.time?.toUpperCase();
  if (!date || !time) return date;
  const withTime = `${date}T${time}`;
  return Number.isNaN(Date.parse(withTime)) ? date : withTime;
}

function dayAndMonth(first: string, second: string): readonly [string?, string?] {
  if (Number(first) > 12 || first === second) return [second, first];
  return Number(second) > 12 ? [first, second] : [];
}

function isoDate(yearNumber: number, month: number, dayOfMonth: number): string | null {
  const time = new Date(Date.UTC(yearNumber, month - 1, dayOfMonth));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === dayOfMonth;
  return exists ? time.toISOString().slice(0, 10) : null;
}
