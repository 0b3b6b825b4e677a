import { escapeHtml } from './escape-html.ts';

/** A tag of a page builder: WPBakery, Divi, Avada, Enfold. Their shortcodes arrange what stands in them. */
const tag = /\[(\/?)((?:vc|et_pb|fusion|av|cs)_[\w-]{1,60})((?:\s[^[\]]{0,4000})?)\]/g;

/** WPBakery keeps HTML of its own in Base64. */
const rawHtml = /\[vc_raw_html[^[\]]{0,400}\]([\w+/=\s]{0,100000})\[\/vc_raw_html\]/g;

const attribute = /([\w-]{1,40})="([^"]*)"/g;

/** Divi writes quotes and brackets in a way of its own. */
const decoded = (value: string): string =>
  value.replaceAll('%22', '"').replaceAll('%91', '[').replaceAll('%93', ']').trim();

/** Attributes that readers see, in the order in which they are shown. */
const shown = ['title', 'heading', 'name', 'author', 'button_text', 'caption'];

const valuesOf = (text: string): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(attribute)) {
    const plain = decoded(value);
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

/** The words and pictures that stand in the attributes of a tag. */
const saidIn = (text: string): string => {
  const values = valuesOf(text);
  const url = values.get('button_url') ?? '';
  const words = shown.map((name) => {
    const value = values.get(name);
    if (value === undefined) return '';
    const plain = escapeHtml(value);
    return name === 'button_text' && url !== ''
      ? `<p><a href="${escapeHtml(url)}">${plain}</a></p>`
      : `<p>${plain}</p>`;
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

/** Takes the shortcodes of page builders off and keeps what they hold. `taken` are their names. */
export const unwrapBuilders = (
  html: string,
): { readonly html: string; readonly taken: ReadonlyMap<string, number> } => {
  const taken = new Map<string, number>();
  const open = html.replace(rawHtml, (_, packed: string) => unpacked(packed));
  for (const { 2: name = '', index } of open.matchAll(tag))
    if (!taken.has(name)) taken.set(name, index);
  const unwrapped = open.replace(
    tag,
    (_, ...[slash, , text]: [string, string, string]) => `\n\n${slash === '' ? saidIn(text) : ''}`,
  );
  return { html: unwrapped, taken };
};
