import { type CalloutBlock } from '@alphanode/meta-schema';

import { toneNamed } from '../html/callout-elements.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { firstOf, mediaOf } from './media-tags.ts';
import { type TemplateTag } from './template-tag.ts';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Tags that are a boxed remark of the tone that they name. */
const toned = setOf('note info tip success important warning caution danger error');

/** Tags that are a boxed remark of any tone, which is a word behind the name. */
const untoned = setOf('alert notice callout admonition hint aside primary default');

/** The tone of a tag that is a boxed remark, where nothing else names it. */
const toneOfTag = (name: string): CalloutBlock['tone'] | undefined => {
  if (untoned.has(name)) return 'note';
  return toned.has(name) ? toneNamed(name) : undefined;
};

/** Code between two tags is a fence; its language stands first, or behind `lang:` and the title. */
const fence = (tag: TemplateTag): string => {
  if (tag.closes) return '```';
  if (tag.name === 'mermaid') return '```mermaid';
  const [language = ''] = firstOf(tag, 'lang', 'language').split(/[^\w+#.-]/, 1);
  const words = tag.named.has('lang') ? tag.words.filter((word) => !/^https?:/.test(word)) : [];
  const title = words.join(' ').replaceAll('"', '');
  return title === '' ? `\`\`\`${language}` : `\`\`\`${language} title="${title}"`;
};

/** A remark that holds nothing has its words among its attributes. */
const emptyCallout = (tone: string, { named }: TemplateTag): string | undefined => {
  const text = named.get('text') ?? named.get('content');
  return text === undefined ? undefined : `\n\n:::${tone}\n${text}\n:::\n\n`;
};

/** Words behind a tone that only say how a remark looks. */
const switches = /^(?:true|false|icon|no-icon)$/i;

const callout = (tag: TemplateTag): string | undefined => {
  const said = toneOfTag(tag.name);
  if (said === undefined) return undefined;
  if (tag.closes) return ':::';
  const kinds = ['type', 'kind', 'context', 'style'];
  const kind = toneNamed(firstOf(tag, ...kinds));
  // A tone without a name is the first word.
  const named = kinds.some((key) => tag.named.has(key)) ? 0 : 1;
  const tone = kind ?? said;
  if (tag.isEmpty === true) return emptyCallout(tone, tag);
  // Behind a tone stands the title; one word alone may be the name of an icon.
  const behind =
    kind === undefined ? tag.words.filter((word) => /\S\s/.test(word)) : tag.words.slice(named);
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

/** A quotation, with who said it and where. */
const quote = ({ closes, words, named }: TemplateTag): string => {
  if (closes) return '\n\n</blockquote></figure>\n';
  const said = ['author', 'by', 'source', 'cite', 'caption'].flatMap((key) => named.get(key) ?? []);
  const all = [...words, ...said];
  const url = named.get('link') ?? named.get('url') ?? all.find((word) => /^https?:/.test(word));
  const who = escapeHtml(all.filter((word) => word !== url).join(' '));
  const label = who === '' ? '' : `<figcaption>${who}</figcaption>`;
  const cite = url === undefined ? '' : ` cite="${escapeHtml(url)}"`;
  return `\n\n<figure>${label}<blockquote${cite}>\n\n`;
};

/** A button or a link, around its words or with them among its attributes. */
const button = (tag: TemplateTag): string | undefined => {
  const named = (...keys: readonly string[]): string =>
    keys.map((key) => tag.named.get(key)).find(Boolean) ?? '';
  const href = named('href', 'url', 'link', 'relref');
  if (tag.isEmpty === true) {
    const label = named('title', 'text', 'label', 'name', 'content');
    return label === '' || !/^(?:https?:|[/#.])/.test(href)
      ? undefined
      : `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
  }
  if (!/^(?:button|btn|link|a|extlink)$/.test(tag.name)) return undefined;
  return tag.closes ? '</a>' : `<a href="${escapeHtml(href)}">`;
};

/** Names of tags around code. */
const code = /^(?:highlight|code(?:-?(?:block|toggle|snippet))?|mermaid)$/;

/** Markdown or HTML for a tag that holds nothing. */
const shown = (tag: TemplateTag): string | undefined => {
  const file = tag.name === 'file' ? tag.named.get('src') : undefined;
  if (file !== undefined) return `\n\n[${file.replace(/^.*\//, '')}](<${file}>)\n\n`;
  return mediaOf(tag);
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
  const holds = tag.isEmpty !== true;
  if (holds && code.test(tag.name)) return { text: fence(tag) };
  const box = callout(tag);
  if (box !== undefined) return { text: box };
  if (/^(?:raw|comment)$/.test(tag.name)) return { text: '' };
  if (holds && /^(?:blockquote|pullquote|quote)$/.test(tag.name)) return { text: quote(tag) };
  if (holds && /^(?:katex|math|latex)$/.test(tag.name))
    return { text: tag.isAlone === true ? '$$' : '$' };
  const text = (tag.closes ? undefined : shown(tag)) ?? button(tag);
  return text === undefined ? undefined : { text };
};
