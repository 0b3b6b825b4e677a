const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const longMonth = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const shortMonth = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const february = '02-(?:0[1-9]|1\\d|2[0-8])';
const date = `(?:\\d{4}-(?:${longMonth}|${shortMonth}|${february})|${leapYear}-02-29)`;
const time = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?';
const zone = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';

/** Sources of the `u` regular expressions that canonical texts match, for the reader and JSON Schema alike. */
export const patterns = {
  /** A day of the Gregorian calendar, ISO 8601. */
  date: `^${date}$`,
  /** A day, or a day with a time and, where known, its offset. */
  dateTime: `^${date}(?:T${time}${zone}?)?$`,
  hex: '^[0-9a-fA-F]{1,256}$',
  slug: '^[\\p{L}\\p{M}\\p{N}_-]{1,200}$',
  /** BCP 47, its shape alone; no language that is registered has more than three letters. */
  languageTag: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$',
  nonEmpty: '\\S',
} as const;

const matcher = (source: string) => {
  const pattern = new RegExp(source, 'u');
  return (text: string): boolean => pattern.test(text);
};

const matchersOf = () => ({
  date: matcher(patterns.date),
  dateTime: matcher(patterns.dateTime),
  hex: matcher(patterns.hex),
  slug: matcher(patterns.slug),
  languageTag: matcher(patterns.languageTag),
  nonEmpty: matcher(patterns.nonEmpty),
});

/** Whether a text is canonical, by the name of its pattern. A pure call, which bundlers can leave out. */
export const matches = /* @__PURE__ */ matchersOf();
