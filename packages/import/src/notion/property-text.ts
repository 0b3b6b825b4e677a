const months =
  'january february march april may june july august september october november december';

/** `March 4, 2024` or `March 4, 2024 10:30 AM`, as exports of Notion write a date; `@` stands before a mention of it. */
const dated = /^@?([A-Z][a-z]+) (\d\d?), (\d{4})(?: (\d\d?):(\d\d) ?([AP]M)?(?: \([^()]*\))?)?$/;

const two = (value: number | string): string => String(value).padStart(2, '0');

/** A date of an export as ISO 8601; any other text as it is. */
export const propertyText = (text: string): string => {
  const found: readonly (string | undefined)[] = dated.exec(text.trim()) ?? [];
  const [, month = '', day = '', year = '', hours, minutes = '', half] = found;
  const at = months.split(' ').indexOf(month.toLowerCase());
  if (at === -1) return text.trim();
  const date = `${year}-${two(at + 1)}-${two(day)}`;
  if (hours === undefined) return date;
  const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (half === 'PM' ? 12 : 0);
  return `${date}T${two(hour)}:${minutes}:00`;
};

/** Names of who wrote a page. */
const writers = /^(?:authors?|by|byline|writers?)$/i;

/** The value of a property in an export: of several people each one. */
export const propertyValue = (name: string, text: string): unknown =>
  writers.test(name) && text.includes(', ') ? text.split(', ') : propertyText(text);

/** Whether a file is named as Notion names those of its pages: by the title and an id. */
export const isNotionFile = (file = ''): boolean => /(?:^|[ /])[\da-f]{32}\.\w+$/.test(file);
