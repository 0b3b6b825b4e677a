import { textOf } from './attachment.ts';
import { type WxrElement } from './read-element.ts';

const leaf = (name: string, text: string, domain?: string): WxrElement => ({
  name,
  attributes: new Map(domain === undefined ? [] : [['domain', domain]]),
  text,
  children: [],
});

/** A file of an entry, as other feeds name it. */
const enclosure = (link: ReadonlyMap<string, string>): WxrElement => ({
  name: 'enclosure',
  attributes: new Map([
    ['url', link.get('href') ?? ''],
    ['type', link.get('type') ?? ''],
  ]),
  text: '',
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

/** What Blogger's newer exports, those of Google Takeout, say of an entry. */
const ofBlogger = (entry: WxrElement, name: string): string =>
  textOf(entry, `blogger:${name}`).trim().toLowerCase();

/** Whether an entry is for everybody, as WordPress says it. */
const statusOf = (entry: WxrElement): string => {
  const status = ofBlogger(entry, 'status');
  if (status.includes('trash')) return 'trash';
  const isDraft = /draft>\s*yes/.test(textOf(entry, 'app:control'));
  if (isDraft) return 'draft';
  return status === '' || status === 'live' ? 'publish' : status;
};

/** A fact of an entry as post meta. */
const metaOf = (entry: WxrElement, name: string): readonly WxrElement[] => {
  const value = textOf(entry, name).trim();
  const children = [leaf('wp:meta_key', name), leaf('wp:meta_value', value)];
  return value === '' ? [] : [{ ...leaf('wp:postmeta', ''), children }];
};

const addressOf = (link: WxrElement | undefined): string => link?.attributes.get('href') ?? '';

/** An entry of an Atom feed, such as Blogger exports, as an item of an export. */
export const atomItem = (entry: WxrElement): WxrElement => {
  const categories = entry.children.filter(({ name }) => name === 'category');
  const labels = categories.filter(
    ({ attributes }) => !String(attributes.get('scheme')).endsWith('#kind'),
  );
  const links = entry.children.filter(({ name }) => name === 'link');
  const linkOf = (rel: string): WxrElement | undefined =>
    links.find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === rel);
  const address = addressOf(linkOf('alternate'));
  const path = address || textOf(entry, 'blogger:filename').trim();
  const files = links.filter(({ attributes }) => attributes.get('rel') === 'enclosure');
  const updated = timeOf(textOf(entry, 'updated'));
  return {
    name: 'item',
    attributes: entry.attributes,
    text: '',
    children: [
      leaf('title', textOf(entry, 'title')),
      leaf('link', address),
      leaf('content:encoded', textOf(entry, 'content') || textOf(entry, 'summary')),
      // What Blogger says of a post to search engines.
      leaf('excerpt:encoded', textOf(entry, 'blogger:metadescription')),
      leaf('dc:creator', textOf(entry, 'author').replace(/^.*<name>|<\/name>.*$/gs, '')),
      leaf('wp:post_type', ofBlogger(entry, 'type') || kindOf(categories)),
      leaf('wp:status', statusOf(entry)),
      // A feed need not say when an entry was published; then it says when it was last changed.
      leaf('wp:post_date_gmt', timeOf(textOf(entry, 'published')) || updated),
      leaf('wp:post_modified_gmt', updated),
      leaf('wp:post_name', path.replace(/^.*\/|\.html$/g, '')),
      ...labels.map(({ attributes }) =>
        leaf('category', attributes.get('label') ?? String(attributes.get('term')), 'tag'),
      ),
      ...files.map(({ attributes }) => enclosure(attributes)),
      ...entry.children.filter(({ name }) => name.startsWith('media:')),
      ...metaOf(entry, 'georss:featurename'),
    ],
  };
};
