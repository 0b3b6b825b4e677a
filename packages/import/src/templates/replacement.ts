import { escapeHtml } from '../wordpress/escape-html.ts';
import { type TemplateTag } from './template-tag.ts';

/** Names by which themes call a boxed remark -> the tone of a callout. */
const tones = new Map([
  ...'note info alert notice callout admonition hint aside primary default'
    .split(' ')
    .map((name) => [name, 'note'] as const),
  ...['tip', 'success'].map((name) => [name, 'tip'] as const),
  ['important', 'important'] as const,
  ['warning', 'warning'] as const,
  ...['caution', 'danger', 'error'].map((name) => [name, 'caution'] as const),
]);

/** Players by their names, with what stands before the id in an address. */
const players = new Map([
  ['youtube', 'https://www.youtube.com/watch?v='],
  ['vimeo', 'https://vimeo.com/'],
  ['instagram', 'https://www.instagram.com/p/'],
]);

const first = (tag: TemplateTag, ...keys: readonly string[]): string =>
  keys.map((key) => tag.named.get(key)).find((value) => value !== undefined) ?? tag.words[0] ?? '';

const embed = (url: string): string => `<iframe src="${escapeHtml(url)}"></iframe>`;

/** What stands below a picture, its title first; Markdown in it is read between empty lines. */
const captionOf = ({ named }: TemplateTag): string => {
  const said = ['title', 'caption'].flatMap((key) => named.get(key) ?? []).filter(Boolean);
  const text = said.map((each) => escapeHtml(each)).join('<br>');
  const name = escapeHtml(named.get('attr') ?? '');
  const page = named.get('attrlink');
  const who = page === undefined ? name : `<a href="${escapeHtml(page)}">${name}</a>`;
  const credit = name === '' ? '' : `<small class="credit">${who}</small>`;
  const all = [text, credit].filter(Boolean).join(' ');
  return /[*_`[]/.test(text) ? `\n\n${all}\n\n` : all;
};

const picture = (tag: TemplateTag, src: string, alt: string): string => {
  const caption = captionOf(tag);
  const size = ['width', 'height'].map((name) => {
    const pixels = /^\d{1,5}(?=px$|$)/.exec(tag.named.get(name) ?? '');
    return pixels === null ? '' : ` ${name}="${pixels[0]}"`;
  });
  const img = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size.join('')}>`;
  const page = tag.named.get('link');
  const linked = page === undefined ? img : `<a href="${escapeHtml(page)}">${img}</a>`;
  return caption === ''
    ? `<figure>${linked}</figure>`
    : `<figure>${linked}<figcaption>${caption}</figcaption></figure>`;
};

const address = (tag: TemplateTag): string | undefined => {
  const id = first(tag, 'id', 'videoid', 'youtubeid', 'vimeoid', 'url', 'src');
  const start = players.get(tag.name);
  if (start !== undefined) return /^https?:/.test(id) ? id : id === '' ? undefined : start + id;
  const [owner, number] = tag.words;
  if (tag.name === 'gist' && owner !== undefined)
    return `https://gist.github.com/${[owner, number].filter(Boolean).join('/')}`;
  const [user, tweet] = [tag.named.get('user'), tag.named.get('id')];
  if (tag.name === 'embed' && /^https?:/.test(id)) return id;
  if (!/^(?:tweet|twitter|x)$/.test(tag.name)) return undefined;
  if (user !== undefined && tweet !== undefined)
    return `https://twitter.com/${user}/status/${tweet}`;
  if (/^https?:/.test(id)) return id;
  return /^\d{5,25}$/.test(id) ? `https://twitter.com/i/status/${id}` : undefined;
};

/** Code between two tags is a fence; its language stands first, or behind `lang:` and the title. */
const fence = (tag: TemplateTag): string => {
  if (tag.closes) return '```';
  if (tag.name === 'mermaid') return '```mermaid';
  const [language = ''] = first(tag, 'lang', 'language').split(/[^\w+#.-]/, 1);
  const words = tag.named.has('lang') ? tag.words.filter((word) => !/^https?:/.test(word)) : [];
  const title = words.join(' ').replaceAll('"', '');
  return title === '' ? `\`\`\`${language}` : `\`\`\`${language} title="${title}"`;
};

/** Words behind a tone that only say how a remark looks. */
const switches = /^(?:true|false|icon|no-icon)$/i;

const callout = (tag: TemplateTag): string | undefined => {
  const said = tones.get(tag.name);
  if (said === undefined) return undefined;
  if (tag.closes) return ':::';
  const kind = tones.get(first(tag, 'type', 'kind', 'context', 'style').toLowerCase());
  const tone = kind ?? said;
  // Behind a tone stands the title; behind anything else, such as the name of an icon, it may not.
  const behind = kind === undefined ? [] : tag.words.slice(tag.words[0] === undefined ? 0 : 1);
  const title = tag.named.get('title') ?? behind.filter((word) => !switches.test(word)).join(' ');
  return title === '' ? `:::${tone}` : `:::${tone} ${title}`;
};

/** An address in a link: `{{ site.baseurl }}/a`, `{{ "/a" | relative_url }}`, `{{< ref "a.md" >}}`. */
const link = ({ kind, name, words }: TemplateTag): string | undefined => {
  if (name === 'post_link' && words[0] !== undefined)
    return `[${words.slice(1).join(' ') || words[0]}](${words[0]})`;
  if (kind !== 'value') return /^(?:ref|relref|link|post_url)$/.test(name) ? words[0] : undefined;
  if (/^site\.(?:base)?url(?:\s*\|.*)?$/i.test(name)) return '';
  return /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url|absurl|relurl|prepend)/i.exec(
    name,
  )?.[1];
};

/** Addresses of pictures, by the names that includes of themes give them. */
const sources = ['src', 'url', 'path', 'image_path', 'image', 'img', 'file', 'filename'];

const isPicture = (value: string | undefined): value is string =>
  value !== undefined && /^[^{}]+\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(value);

/** A part of a theme that its name and arguments tell: a picture, or a player. */
const include = (tag: TemplateTag): string | undefined => {
  const source = sources.map((name) => tag.named.get(name)).find(isPicture);
  if (source !== undefined) return picture(tag, source, tag.named.get('alt') ?? '');
  const name = [...players.keys()].find((player) => tag.words[0]?.toLowerCase().includes(player));
  const url = name === undefined ? undefined : address({ ...tag, name, words: [] });
  return url === undefined ? undefined : embed(url);
};

/** A quotation of Hexo, with who said it and where. */
const quote = ({ closes, words }: TemplateTag): string => {
  if (closes) return '\n\n</blockquote></figure>\n';
  const url = words.find((word) => /^https?:/.test(word));
  const who = escapeHtml(words.filter((word) => word !== url).join(' '));
  const label = who === '' ? '' : `<figcaption>${who}</figcaption>`;
  const cite = url === undefined ? '' : ` cite="${escapeHtml(url)}"`;
  return `<figure>${label}<blockquote${cite}>\n\n`;
};

/** Markdown or HTML for a tag that holds nothing. */
const shown = (tag: TemplateTag): string | undefined => {
  if (tag.name === 'figure' && first(tag, 'src') !== '')
    return picture(tag, first(tag, 'src'), tag.named.get('alt') ?? '');
  const file = tag.name === 'file' ? tag.named.get('src') : undefined;
  if (file !== undefined) return `\n\n[${file.replace(/^.*\//, '')}](<${file}>)\n\n`;
  if (/^include(?:_cached)?$/.test(tag.name)) return include(tag);
  const [source, ...words] = tag.words;
  if (/^(?:img|asset_img)$/.test(tag.name) && source !== undefined)
    return picture(tag, source, words.join(' '));
  const url = address(tag);
  return url === undefined ? undefined : embed(url);
};

/** What stands for a tag. */
export interface Replacement {
  readonly text: string;
  /** What it says can only be guessed without the site. */
  readonly guessed?: boolean;
}

/** Markdown or HTML that says what a tag says; `undefined` where only the site knows. */
export const replacementOf = (tag: TemplateTag): Replacement | undefined => {
  const inLink = link(tag);
  if (inLink !== undefined) return { text: inLink, guessed: tag.kind !== 'value' };
  if (tag.kind === 'value') return undefined;
  if (/^(?:highlight|codeblock|code|mermaid)$/.test(tag.name)) return { text: fence(tag) };
  const box = callout(tag);
  if (box !== undefined) return { text: box };
  if (/^(?:raw|comment)$/.test(tag.name)) return { text: '' };
  if (/^(?:blockquote|pullquote)$/.test(tag.name)) return { text: quote(tag) };
  const text = tag.closes ? undefined : shown(tag);
  return text === undefined ? undefined : { text };
};
