import { escapeHtml } from './escape-html.ts';

/** A tag of a page builder, whose shortcodes arrange what stands in them, or one by which themes do. */
const tag =
  /\[(\/?)((?:vc|et_pb|fusion|av|cs|su|ux|mk|nectar|themify)_[\w-]{1,60}|(?:one|two|three|four|five)_(?:half|thirds?|fourths?|fifths?|sixths?)(?:_last)?|rows?|cols?|columns?|section|tabs|tab|accordions?|accordion_item|toggles?|box)((?:\s[^[\]]{0,4000})?)\]/g;

const builders = /^(?:vc|et_pb|fusion|av|cs|su|ux|mk|nectar|themify)_/;

/** WPBakery keeps HTML of its own in Base64. */
const rawHtml = /\[vc_raw_html[^[\]]{0,400}\]([\w+/=\s]{0,100000})\[\/vc_raw_html\]/g;

const attribute = /([\w-]{1,40})=(?:"([^"]*)"|'([^']*)')/g;

/** Divi writes quotes and brackets in a way of its own. */
const decoded = (value: string): string =>
  value.replaceAll('%22', '"').replaceAll('%91', '[').replaceAll('%93', ']').trim();

/** Attributes that readers see, in the order in which they are shown. */
const shown = ['title', 'heading', 'name', 'author', 'button_text', 'h2', 'h4', 'caption'];

/** Those of elements that show one text alone. */
const shownOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['vc_custom_heading', ['text']],
  ['av_button', ['label']],
  ['su_button', []],
]);

const valuesOf = (text: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const [, name = '', double, single = ''] of text.matchAll(attribute)) {
    const plain = decoded(double ?? single);
    if (plain !== '') values.set(name, plain);
  }
  return values;
};

const picture = (values: ReadonlyMap<string, string>): string => {
  const src = values.get('src') ?? values.get('image_url') ?? '';
  const image = values.get('image') ?? values.get('images') ?? src;
  if (/^\d{1,12}(?:,\d{1,12})*$/.test(image))
    return `<alphanode-gallery ids="${image}"></alphanode-gallery>`;
  if (!/^https?:|^\//.test(image)) return '';
  return `<img src="${escapeHtml(image)}" alt="${escapeHtml(values.get('alt') ?? '')}">`;
};

/** The address of a button: `link="url:https%3A%2F%2Fa.example|title:A"` of WPBakery, `manually,…` of Enfold. */
const addressOf = (values: ReadonlyMap<string, string>): string => {
  const link = values.get('button_url') ?? values.get('link') ?? '';
  const packed = /^url:([^|]*)/.exec(link)?.[1];
  return packed === undefined ? link.replace(/^manually,/, '') : unescaped(packed);
};

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A button of WPBakery calls its words a title. */
const isButton = (name: string, key: string): boolean =>
  key === 'button_text' || /(?:_btn|_button)$/.test(name);

/** The words and pictures that stand in the attributes of a tag. */
const saidIn = (name: string, text: string): string => {
  const values = valuesOf(text);
  const url = addressOf(values);
  const level = /\btag:(h[1-6])\b/.exec(values.get('font_container') ?? '')?.[1] ?? 'p';
  const words = (shownOf.get(name) ?? shown).map((key) => {
    const value = values.get(key);
    if (value === undefined) return '';
    const plain = escapeHtml(value);
    return isButton(name, key) && /^(?:https?:|\/|#)/.test(url)
      ? `<p><a href="${escapeHtml(url)}">${plain}</a></p>`
      : `<${level}>${plain}</${level}>`;
  });
  return picture(values) + words.join('');
};

const unpacked = (packed: string): string => {
  try {
    return decodeURIComponent(atob(packed.trim()));
  } catch {
    return '';
  }
};

/** A builder by the prefix of its names; what themes have in common has none. */
const builderOf = (name: string): string => builders.exec(name)?.[0] ?? '';

/**
 * Takes the shortcodes of page builders off and keeps what they hold. `taken` are the first of each builder, and
 * where they stand.
 */
export const unwrapBuilders = (
  html: string,
): { readonly html: string; readonly taken: ReadonlyMap<string, number> } => {
  const first = new Map<string, { readonly name: string; readonly at: number }>();
  const open = html.replace(rawHtml, (_, packed: string) => unpacked(packed));
  const tags = [...open.matchAll(tag)];
  const ended = new Set(tags.filter(([, slash]) => slash === '/').map(([, , name]) => name));
  // Words in brackets are no shortcodes unless something ends them.
  const isTag = (name: string): boolean => ended.has(name) || builders.test(name);
  for (const { 2: name = '', index } of tags)
    if (isTag(name) && !first.has(builderOf(name))) first.set(builderOf(name), { name, at: index });
  const unwrapped = open.replace(tag, (whole, slash: string, name: string, text: string) =>
    isTag(name) ? `\n\n${slash === '' ? saidIn(name, text) : ''}` : whole,
  );
  return {
    html: unwrapped,
    taken: new Map([...first.values()].map(({ name, at }) => [name, at])),
  };
};
