import { textOf } from './attachment.ts';
import { type WxrElement } from './read-element.ts';

const leaf = (name: string, text: string, domain?: string): WxrElement => ({
  name,
  attributes: new Map(domain === undefined ? [] : [['domain', domain]]),
  text,
  children: [],
});

/** The kind that Blogger gives an entry: posts, pages, comments, and the settings and templates of a blog. */
const kindOf = (categories: readonly WxrElement[]): string =>
  categories
    .map(({ attributes }) => /\/kind#(\w+)$/.exec(String(attributes.get('term')))?.[1])
    .find((kind) => kind !== undefined) ?? 'post';

/** `2020-01-01T10:00:00.000-08:00` as exports write a time. */
const timeOf = (text: string): string => {
  const time = Date.parse(text.trim());
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 19).replace('T', ' ');
};

/** An entry of an Atom feed, such as Blogger exports, as an item of an export. */
export const atomItem = (entry: WxrElement): WxrElement => {
  const categories = entry.children.filter(({ name }) => name === 'category');
  const labels = categories.filter(
    ({ attributes }) => !String(attributes.get('scheme')).endsWith('#kind'),
  );
  const links = entry.children.filter(
    ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'alternate',
  );
  const address = links.map(({ attributes }) => String(attributes.get('href'))).join('');
  const isDraft = /draft>\s*yes/.test(textOf(entry, 'app:control'));
  return {
    name: 'item',
    attributes: entry.attributes,
    text: '',
    children: [
      leaf('title', textOf(entry, 'title')),
      leaf('link', address),
      leaf('content:encoded', textOf(entry, 'content') || textOf(entry, 'summary')),
      leaf('dc:creator', textOf(entry, 'author').replace(/^.*<name>|<\/name>.*$/gs, '')),
      leaf('wp:post_type', kindOf(categories)),
      leaf('wp:status', isDraft ? 'draft' : 'publish'),
      leaf('wp:post_date_gmt', timeOf(textOf(entry, 'published'))),
      leaf('wp:post_modified_gmt', timeOf(textOf(entry, 'updated'))),
      leaf('wp:post_name', address.replace(/^.*\/|\.html$/g, '')),
      ...labels.map(({ attributes }) => leaf('category', String(attributes.get('term')), 'tag')),
    ],
  };
};
