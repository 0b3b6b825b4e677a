import { wordedDate } from '../core/record-dates.ts';

/** A property of an export as a value: before a mention of a date stands `@`, behind it may be the zone. */
export const propertyText = (text: string): string => {
  const said = text.trim();
  return wordedDate(said.replace(/^@/, '').replace(/ \([^()]*\)$/, '')) ?? said;
};

/** Names of who wrote a page. */
const writers = /^(?:authors?|by|byline|writers?)$/i;

/** The value of a property in an export: of several people each one. */
export const propertyValue = (name: string, text: string): unknown =>
  writers.test(name) && text.includes(', ') ? text.split(', ') : propertyText(text);

/** Whether a file is named as Notion names those of its pages: by the title and an id. */
export const isNotionFile = (file = ''): boolean => /(?:^|[ /])[\da-f]{32}\.\w+$/.test(file);
