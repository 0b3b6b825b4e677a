import { saidOf } from './article-key.ts';

/** The day that a machine wrote down, for a record in which no person did. */
export const publishedBy = (
  record: Readonly<Record<string, unknown>>,
  date: string,
): { readonly publishedAt?: string } =>
  date === '' || saidOf(record, 'publishedAt') !== undefined ? {} : { publishedAt: date };

/** `2013-05-06 02:12:52 +0200`, `2013/5/6`, `2013年5月6日`: the year first, so that there is one reading. */
const yearFirst =
  /^(\d{4})[-/.年] ?(\d\d?)[-/.月] ?(\d\d?)日?(?:[ T]+(\d\d?):(\d\d)(:\d\d)?(?:\.\d+)? ?(?:([+-]\d\d):?(\d\d)|(Z|UTC|GMT))?)?$/i;

/** What scripts write: `Sat Jan 25 2019 10:00:00 GMT+0100 (CET)`. */
const scripted =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d\d)(\d\d)\b/;

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const two = (digits: string): string => digits.padStart(2, '0');

const ofScript = (said: string): string | undefined => {
  const [, month = '', day = '', year = '', clock = '', east = '', rest = ''] =
    scripted.exec(said) ?? [];
  const at = months.findIndex((name) => name.slice(0, 3) === month);
  return at === -1 ? undefined : `${year}-${two(String(at + 1))}-${day}T${clock}${east}:${rest}`;
};

const ofYearFirst = (said: string): string | undefined => {
  const found: readonly (string | undefined)[] | null = yearFirst.exec(said);
  if (found === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '', seconds, zone, rest = '', utc] =
    found;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return date;
  const time = `${date}T${two(hour)}:${minute}${seconds ?? ':00'}`;
  if (zone !== undefined) return `${time}${zone}:${rest}`;
  return utc === undefined ? time : `${time}Z`;
};

/** Hours from UTC by the names that RFC 822 gave them; all others have more than one meaning. */
const zones: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EDT: '-04',
    EST: '-05',
    CDT: '-05',
    CST: '-06',
    MDT: '-06',
    MST: '-07',
    PDT: '-07',
    PST: '-08',
    UT: '+00',
  }),
);

/** `1:06 pm` and `at 11:06:00 a.m.`, as WordPress and Blogger write the time below the title. */
const halfDay = /,? (?:at |@ )?(0?\d|1[0-2]):(\d\d)(:\d\d)? ?([ap])\.?m\b\.?/i;

const inWholeDay = (said: string): string => {
  const [all, hour, minute = '', seconds = ':00', half = ''] = halfDay.exec(said) ?? [];
  if (all === undefined) return said;
  const hours = (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return said.replace(all, ` ${two(String(hours))}:${minute}${seconds}`);
};

const inHours = (said: string): string =>
  said.replace(/(?<=:\d\d) ([A-Z]{2,3})$/, (all, name: string) => {
    const hours = zones.get(name);
    return hours === undefined ? all : ` ${hours}:00`;
  });

/** `March 4, 2024` and `March 4, 2024 10:30 AM`. */
const worded = /^([A-Z][a-z]+) (\d\d?), (\d{4})(?: (\d\d?:\d\d)(?::00)?)?$/;

/** A date whose month is a word as ISO 8601; `undefined` for any other text, which may be no date. */
export const wordedDate = (said: string): string | undefined => {
  const [, month = '', day = '', year = '', clock] = worded.exec(inWholeDay(said)) ?? [];
  const at = months.indexOf(month);
  if (at === -1) return undefined;
  const date = `${year}-${two(String(at + 1))}-${two(day)}`;
  return clock === undefined ? date : `${date}T${clock.padStart(5, '0')}:00`;
};

/** A date as ISO 8601, or with the time of a whole day, where it has one reading; any other value as it is. */
export const isoDate = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const said = inHours(inWholeDay(value.trim()));
  return ofScript(said) ?? ofYearFirst(said) ?? said;
};
