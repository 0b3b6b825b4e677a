import { articleKeysOf } from '@alphanode/meta-schema/keys';

import { dateName, saidOf } from './article-key.ts';
import { fileFacts } from './file-facts.ts';
import { openedTables } from './file-place.ts';
import { fold } from './fold.ts';
import { isObject, list, text } from './json-value.ts';
import { isCoverKey } from './answer-record.ts';
import { isoDate } from './record-dates.ts';
import { saysStatus } from './record-status.ts';

/** Whether a key of front matter is an article's own; all others are post meta, and the text stands below it. */
const isOwn = (key: string): boolean =>
  articleKeysOf(key).some((member) => member !== 'body') ||
  isCoverKey(key) ||
  dateName(key) !== key;

const person = (value: unknown): unknown =>
  typeof value === 'string' ? { name: value.trim() } : value;

const people = (value: unknown): unknown => {
  if (typeof value === 'string') return [person(value)];
  return Array.isArray(value) ? list(value).map(person) : value;
};

const isDateKey = (key: string): boolean => /date|publishedat|published|modified|lastmod/.test(key);

const mend = (key: string, value: unknown): unknown => {
  if (/^(?:authors?|by|byline)$/.test(key)) return people(value);
  if (isDateKey(key)) return isoDate(value);
  return isCoverKey(key) && /[/.]/.test(text(value)) ? { url: text(value).trim() } : value;
};

/** Whether a value under a key of the article says nothing of it, as other builders mean the key. */
const isForeign = (key: string, value: unknown): boolean => {
  // An address with a path is no slug, and one without a host not the only one.
  if (/^(?:permalink|url|link)$/.test(key)) return /^(?!https?:).*\//.test(text(value));
  return isDateKey(key) && /^(?:true|false)$/.test(String(value));
};

const isEmpty = (value: unknown): boolean =>
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Tags, lists in lists as Hexo has them, and one alone; Obsidian writes them with their sign. */
const termsIn = (value: unknown, sign: RegExp | string): readonly unknown[] =>
  (typeof value === 'string' ? value.split(sign) : [value].flat())
    .flatMap((each) => (Array.isArray(each) ? list(each) : [each]))
    .map((each) => (typeof each === 'string' ? each.trim().replace(/^#(?=\S)/, '') : each))
    .filter((each) => each !== '');

const tagKey = /^tags?$/;
const categoryKey = /^categor(?:y|ies)$/;

/** Posts of Jekyll have the day in their names; those of Hexo lie in `source`, and their tags may have spaces. */
const ofJekyll = /(?<!(?:^|\/)source\/)(?<![^/])_posts\/(?:.*\/)?\d{4}-\d\d?-\d\d?-[^/]+$/;

/** Tags and categories as one list; words for search engines are such only where there are no others. */
const withTerms = (
  own: Readonly<Record<string, unknown>>,
  file: string,
): Record<string, unknown> => {
  const entries = Object.entries(own);
  const of = (key: RegExp): readonly (readonly [string, unknown])[] =>
    entries.filter(([name]) => key.test(fold(name)));
  const said = [...of(tagKey), ...of(categoryKey)];
  const given = said.length > 0 ? said : of(/^keywords$/);
  const isJekyll = ofJekyll.test(file.replaceAll('\\', '/'));
  // Jekyll parts a text at its spaces, under the names that are plurals.
  const signOf = (name: string): RegExp | string =>
    isJekyll && fold(name).endsWith('s') ? /[\s,]/ : ',';
  const terms = [...new Set(given.flatMap(([name, value]) => termsIn(value, signOf(name))))];
  if (given.length === 0) return own;
  const names = new Set(given.map(([name]) => name));
  return { ...Object.fromEntries(entries.filter(([name]) => !names.has(name))), tags: terms };
};

/** With the members of {@link openedTables} beside the rest; what the rest says too stays in its table. */
const withOpened = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const all: Record<string, unknown> = { ...data };
  for (const name of openedTables) {
    const table = data[name];
    if (!isObject(table)) continue;
    const members = Object.entries(table);
    const said = members.filter(([key]) => Object.hasOwn(all, key));
    Reflect.deleteProperty(all, name);
    if (said.length > 0) all[name] = Object.fromEntries(said);
    for (const [key, value] of members) if (!said.some(([same]) => same === key)) all[key] = value;
  }
  return all;
};

/** An article record of the front matter of a file: its own fields, and all else as post meta in its order. */
export const matterRecord = (
  matter: Readonly<Record<string, unknown>>,
  file = '',
): Record<string, unknown> => {
  const data = withOpened(matter);
  const own: Record<string, unknown> = {};
  const meta: [string, unknown][] = [];
  let nested: Readonly<Record<string, unknown>> = {};
  const hasTerms = Object.entries(data).some(
    ([key, value]) => /^(?:tags?|categor(?:y|ies))$/.test(fold(key)) && !isEmpty(value),
  );
  for (const [key, value] of Object.entries(data)) {
    const folded = fold(key);
    if (saysStatus(key, value)) continue;
    if (/^(?:meta|postmeta|alphanodepostmeta)$/.test(folded) && isObject(value)) nested = value;
    else if (!isOwn(key) || isForeign(folded, value)) meta.push([key, value]);
    else if (folded === 'keywords' && hasTerms) {
      if (!isEmpty(value)) meta.push([key, value]);
    } else if (folded === 'title' || !isEmpty(value)) own[dateName(key)] = mend(folded, value);
  }
  // What stands under `meta` comes after, and wins.
  return { ...withTerms(own, file), meta: { ...Object.fromEntries(meta), ...nested } };
};

const slugKey = /^(?:slug|postname|permalink)$/;

/** The date and the slug that the name of a file gives, where a record says neither. */
export const namedRecord = (
  file: string | undefined,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const { date, slug } = fileFacts(file);
  const hasSlug = Object.keys(own).some((key) => slugKey.test(fold(key)));
  return {
    ...(date === undefined || saidOf(own, 'publishedAt') !== undefined ? {} : { date }),
    ...(slug === undefined || hasSlug ? {} : { slug }),
  };
};
