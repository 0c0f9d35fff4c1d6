import type { Position } from './index.ts';

/** Ten thousand million versions; and no article of 1 MiB holds a million quotes. */
const versionDigits = 10;
const mostPlaces = 999_999;

/** The day of a position: `yyyymmdd` of an ISO 8601 date, `00000000` without one. */
export function dayOf(published: string | null): string {
  const day = published?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  return day ? `${day[1]}${day[2]}${day[3]}` : '00000000';
}

/** `yyyy-mm-dd` of a position's day; null for an undated one. */
export function dateOf(day: string): string | null {
  return day === '00000000' ? null : `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;
}

export function versionKey(version: number): string {
  return String(version).padStart(versionDigits, '0');
}

/**
 * `yyyymmdd#version#place`. Places count down from 999999, so that newest first, which is descending, gives an article's
 * quotes in the order of its text.
 */
export function positionOf(day: string, version: number, ordinal: number): Position {
  return `${day}#${versionKey(version)}#${mostPlaces - ordinal}`;
}

export function readPosition(position: Position): { day: string; version: number; ordinal: number } {
  return {
    day: position.slice(0, 8),
    version: Number(position.slice(9, 9 + versionDigits)),
    ordinal: mostPlaces - Number(position.slice(10 + versionDigits, 16 + versionDigits)),
  };
}

/** The position below which everything lies that is below this one, in the order of strings. */
export function justBelow(position: Position): Position {
  return `${position.slice(0, 20)}${String(Number(position.slice(20, 26)) - 1).padStart(6, '0')}`;
}

/**
 * Where a list keeps the rest of a long quote's text: next below its posting, so that whoever reads on from the newest has both.
 * Nothing else ends so.
 */
export function restKey(position: Position): string {
  return `${justBelow(position)}~`;
}

/** Up to where all has been read once the item of that key was, from the newest down or the oldest up. */
export function reachedBy(key: string, descending: boolean): Position {
  if (!descending) return `${key}!`;
  // Beside the rest of a text, its posting has been read.
  const place = Number(key.slice(20, 26)) + 1;
  return key.endsWith('~') ? `${key.slice(0, 20)}${String(place).padStart(6, '0')}` : key;
}

/** Whether a string, perhaps from a forged cursor, is a position, or a position with the mark that its item is done. */
export function isPosition(text: string): boolean {
  return /^\d{8}#\d{10}#\d{6}(~?!)?$/.test(text);
}
