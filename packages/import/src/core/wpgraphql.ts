import { flatten } from '../html/flatten.ts';
import { htmlToBlocks } from '../html.ts';
import { htmlWords } from './html-words.ts';
import { isObject, type JsonObject, list, member, textMember } from './json-value.ts';

/** Members that posts of WPGraphQL have, and records of other systems do not. */
const own = ['databaseId', 'dateGmt', 'modifiedGmt'];

/** A time in UTC that does not say so. */
const bare = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d$/;

const utc = (value: JsonObject, key: string): string => {
  const said = textMember(value, `${key}Gmt`);
  return bare.test(said) ? `${said.replace(' ', 'T')}Z` : said;
};

/** Texts that WordPress has rendered as HTML, and that are read as words. */
const rendered = new Set(['name', 'caption']);

/** What a post refers to. */
const relations = /^(?:authors?|categories|tags|featuredImage)$/;

/** Levels around a name: `categories.edges.0.node.name` has four. */
const maxDepth = 5;

/** A relation whose names and captions are words. */
const worded = (value: unknown, depth = 0): unknown => {
  if (depth > maxDepth) return value;
  if (Array.isArray(value)) return list(value).map((each) => worded(each, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      rendered.has(key) && typeof each === 'string' ? htmlWords(each) : worded(each, depth + 1),
    ]),
  );
};

/** Members that are given anew. */
const read = /^(?:title|excerpt|date|modified)(?:Gmt)?$/;

/**
 * A post of WPGraphQL as other APIs would give it: its texts are HTML, its times in UTC stand beside the local
 * ones. Any other record is as it is.
 * @see https://www.wpgraphql.com/docs/posts-and-pages
 */
export const wpgraphqlRecord = (value: JsonObject): JsonObject => {
  if (!own.some((key) => member(value, key) !== undefined)) return value;
  const title = htmlWords(textMember(value, 'title'));
  const lead = flatten(htmlToBlocks(textMember(value, 'excerpt')).blocks);
  const date = utc(value, 'date') || textMember(value, 'date');
  const modified = utc(value, 'modified') || textMember(value, 'modified');
  const rest = Object.entries(value).filter(([key]) => !read.test(key));
  return {
    ...(title === '' ? {} : { title }),
    ...(lead.length === 0 ? {} : { lead }),
    ...(date === '' ? {} : { date }),
    ...(modified === '' ? {} : { modified }),
    ...Object.fromEntries(
      rest.map(([key, each]) => [key, relations.test(key) ? worded(each) : each]),
    ),
  };
};
