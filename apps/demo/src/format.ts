/** A size for people: `812 bytes`, `1.2 MB` (1 KB is 1,000 bytes). */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 'bytes';
  for (const larger of ['KB', 'MB', 'GB']) {
    // 999.5 would be shown as 1000.
    if (value < 999.5) break;
    value /= 1000;
    unit = larger;
  }
  const digits = unit === 'bytes' || value >= 99.5 ? 0 : 1;
  return `${value.toFixed(digits)} ${unit}`;
}

/** A whole number with thousands separated: `10,000`. */
export const formatCount = (count: number): string => Math.round(count).toLocaleString('en-GB');

/** A count with its noun: `1 post`, `2 posts`. */
export const formatNoun = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** A span of time: `0.84 s`, `12.3 s`, `2 min 5 s`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(2)} s`;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

// Made once: a formatter costs fifty times what a date does.
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** The day of an ISO 8601 date or date-time: `6 May 2024`. */
export const formatDay = (iso: string): string => days.format(new Date(iso));
