import { escapeHtml } from '../wordpress/escape-html.ts';
import { type TemplateTag } from './template-tag.ts';

/** Names by which themes call a boxed remark -> the tone of a callout. */
const tones = new Map([
  ...['note', 'info', 'alert', 'notice', 'callout', 'admonition', 'hint', 'aside'].map(
    (name) => [name, 'note'] as const,
  ),
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

const picture = (tag: TemplateTag, src: string, alt: string): string => {
  const caption = tag.named.get('caption') ?? tag.named.get('title') ?? '';
  const size = ['width', 'height'].map((name) => {
    const pixels = /^\d{1,5}(?=px$|$)/.exec(tag.named.get(name) ?? '');
    return pixels === null ? '' : ` ${name}="${pixels[0]}"`;
  });
  const img = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size.join('')}>`;
  return caption === ''
    ? `<figure>${img}</figure>`
    : `<figure>${img}<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
};

const address = (tag: TemplateTag): string | undefined => {
  const id = first(tag, 'id', 'videoid', 'youtubeid', 'vimeoid', 'url', 'src');
  const start = players.get(tag.name);
  if (start !== undefined) return /^https?:/.test(id) ? id : id === '' ? undefined : start + id;
  const [owner, number] = tag.words;
  if (tag.name === 'gist' && owner !== undefined)
    return `https://gist.github.com/${[owner, number].filter(Boolean).join('/')}`;
  const [user, tweet] = [tag.named.get('user'), tag.named.get('id')];
  if (!/^(?:tweet|twitter|x)$/.test(tag.name)) return undefined;
  if (user !== undefined && tweet !== undefined)
    return `https://twitter.com/${user}/status/${tweet}`;
  if (/^https?:/.test(id)) return id;
  return /^\d{5,25}$/.test(id) ? `https://twitter.com/i/status/${id}` : undefined;
};

/** Code between two tags is a fence; its language stands first, or behind `lang:`. */
const fence = (tag: TemplateTag): string =>
  tag.closes
    ? '```'
    : `\`\`\`${first(tag, 'lang', 'language')
        .split(/[^\w+#.-]/, 1)
        .join('')}`;

const callout = (tag: TemplateTag): string | undefined => {
  const said = tones.get(tag.name);
  if (said === undefined) return undefined;
  if (tag.closes) return ':::';
  const tone = tones.get(first(tag, 'type', 'kind', 'context').toLowerCase()) ?? said;
  const title = tag.named.get('title') ?? '';
  return title === '' ? `:::${tone}` : `:::${tone} ${title}`;
};

/** An address in a link: `{{ site.baseurl }}/a`, `{{ "/a" | relative_url }}`, `{{< ref "a.md" >}}`. */
const link = ({ kind, name, words }: TemplateTag): string | undefined => {
  if (kind !== 'value') return /^(?:ref|relref|link|post_url)$/.test(name) ? words[0] : undefined;
  if (/^site\.(?:base)?url(?:\s*\|.*)?$/i.test(name)) return '';
  return /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url|absurl|relurl|prepend)/i.exec(
    name,
  )?.[1];
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
  if (/^(?:highlight|codeblock|code)$/.test(tag.name)) return { text: fence(tag) };
  const box = callout(tag);
  if (box !== undefined) return { text: box };
  if (/^(?:raw|comment)$/.test(tag.name)) return { text: '' };
  if (tag.closes) return undefined;
  if (tag.name === 'figure' && first(tag, 'src') !== '')
    return { text: picture(tag, first(tag, 'src'), tag.named.get('alt') ?? '') };
  const [source, ...alt] = tag.words;
  if (/^(?:img|asset_img)$/.test(tag.name) && source !== undefined)
    return { text: picture(tag, source, alt.join(' ')) };
  const url = address(tag);
  return url === undefined ? undefined : { text: embed(url) };
};
