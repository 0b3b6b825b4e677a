import { isSetting } from '../components/setting-names.ts';
import { isObject, list, member, textMember } from '../core/json-value.ts';
import { toneNamed } from '../html/callout-elements.ts';
import { type PortableReading, reportOnce } from '../portable-text/reading.ts';
import { codeHtml } from '../wordpress/code-html.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { figure, film, image, link, recording } from './card-html.ts';

/** One reading of a Lexical state, which may stand in a node of another. */
export interface LexicalReading extends PortableReading {
  /** States around this one; 0 where absent. */
  readonly depth?: number;
}

/** Writes a node around the HTML of what it holds. */
export type Write = (node: unknown, inside: string, reading: LexicalReading) => string;

type WriteState = (state: unknown, reading: LexicalReading) => string;

/** States in states that are read; an article has two. */
const maxDepth = 10;

const said = (value: unknown, writeState: WriteState, reading: LexicalReading): string =>
  typeof value === 'string'
    ? escapeHtml(value)
    : isObject(member(value, 'root'))
      ? writeState(value, reading)
      : '';

/** A file that was uploaded: a picture, a film, a recording, or a link to it. */
export const fileHtml = (file: unknown, caption: string): string => {
  const url = textMember(file, 'url');
  const type = textMember(file, 'mimeType');
  const card = { src: url, alt: textMember(file, 'alt'), caption };
  const size = { width: member(file, 'width'), height: member(file, 'height') };
  if (type.startsWith('video/')) return film({ ...card, ...size });
  if (type.startsWith('audio/')) return recording({ ...card, title: textMember(file, 'title') });
  if (type !== '' && !type.startsWith('image/'))
    return link(url, textMember(file, 'filename') || url) + (caption && `<p>${caption}</p>`);
  return figure(image({ ...card, ...size }), caption);
};

const upload =
  (writeState: WriteState): Write =>
  (node, _, reading) => {
    const file = member(node, 'value');
    const own = member(member(node, 'fields'), 'caption') ?? member(file, 'caption');
    const caption = said(own, writeState, reading);
    if (textMember(file, 'url') !== '') return fileHtml(file, caption);
    reportOnce(reading, 'image-unresolved', 'An upload', typeof file === 'string' ? file : '');
    const alt = escapeHtml(textMember(file, 'alt'));
    return [alt, caption].map((words) => (words === '' ? '' : `<div>${words}</div>`)).join('');
  };

/** Members with the words of a link. */
const labels = ['label', 'title', 'text'];

/** Colours and addresses are no words. */
const isMachine = /^(?:#[\da-f]{3,8}|(?:https?:\/\/|\/)\S*)$/i;

/** What the fields of a block say, as far as it can be told without knowing the block. */
const fieldsHtml = (
  fields: unknown,
  writeState: WriteState,
  reading: LexicalReading,
  depth = 0,
): string => {
  if (depth > maxDepth) return '';
  const inside = (value: unknown): string => fieldsHtml(value, writeState, reading, depth + 1);
  if (Array.isArray(fields)) return list(fields).map(inside).join('');
  if (!isObject(fields)) return '';
  if (isObject(fields['root'])) return writeState(fields, reading);
  const isFile = 'mimeType' in fields || 'filename' in fields;
  if (isFile && textMember(fields, 'url') !== '') return fileHtml(fields, '');
  const address = textMember(fields, 'url') || textMember(fields, 'href');
  const label = address === '' ? undefined : labels.find((key) => textMember(fields, key) !== '');
  return Object.entries(fields)
    .map(([key, value]) => {
      if (key === label) return link(address, textMember(fields, key));
      if (typeof value !== 'string') return inside(value);
      const isWords = !isSetting(key) && !isMachine.test(value) && value.trim() !== '';
      return isWords ? `<p>${escapeHtml(value)}</p>` : '';
    })
    .join('');
};

/** Names by which sites call a boxed remark. */
const boxed = /^(?:banner|callout|alert|admonition|notice)/i;

/** Kinds of blocks that other tools box, and that are texts of their own here. */
const unboxed = /^(?:faq|quote|details|question|example|summary)$/i;

const toneOf = (kind: string, fields: unknown): string | undefined => {
  const named = ['style', 'type', 'variant', 'tone']
    .map((key) => toneNamed(textMember(fields, key)))
    .find((tone) => tone !== undefined);
  return boxed.test(kind) ? (named ?? 'note') : unboxed.test(kind) ? undefined : toneNamed(kind);
};

const block =
  (writeState: WriteState): Write =>
  (node, _, reading) => {
    const fields = member(node, 'fields');
    const kind = textMember(fields, 'blockType');
    const code = textMember(fields, 'code');
    if (/^code/i.test(kind) && code !== '') return codeHtml(code, textMember(fields, 'language'));
    const html = fieldsHtml(fields, writeState, reading);
    const tone = toneOf(kind, fields);
    if (html !== '' && tone !== undefined) return `<div class="callout ${tone}">${html}</div>`;
    if (html !== '' && /quote$/i.test(kind)) return `<blockquote>${html}</blockquote>`;
    const subject = `The block "${kind}"`;
    reportOnce(reading, html === '' ? 'html-dropped' : 'block-unknown', subject);
    return html === '' ? '' : `<div>${html}</div>`;
  };

const relationship: Write = (node, _, reading) => {
  const target = member(node, 'value');
  const words = textMember(target, 'title') || textMember(target, 'name');
  if (words === '') reportOnce(reading, 'html-dropped', 'A relationship');
  return link(textMember(target, 'url'), words);
};

/** The address of a link: its own, that of its fields, or that of the document that it leads to. */
export const linkUrl = (node: unknown): string => {
  const fields = member(node, 'fields');
  const target = member(member(fields, 'doc'), 'value');
  const isInternal = textMember(fields, 'linkType') === 'internal';
  const own = isInternal ? '' : textMember(node, 'url') || textMember(fields, 'url');
  return own || textMember(target, 'url') || textMember(target, 'slug');
};

const cell: Write = (node, inside) => {
  const tag = Number(member(node, 'headerState') ?? 0) > 0 ? 'th' : 'td';
  const spans = (['colSpan', 'rowSpan'] as const).map((name) => {
    const span = Number(member(node, name) ?? 1);
    return Number.isInteger(span) && span > 1 ? ` ${name}="${span}"` : '';
  });
  return `<${tag}${spans.join('')}>${inside}</${tag}>`;
};

/** What Payload adds to the nodes of Lexical. */
export const payloadWriters = (writeState: WriteState): readonly (readonly [string, Write])[] => [
  ['upload', upload(writeState)],
  ['block', block(writeState)],
  ['inlineBlock', block(writeState)],
  ['relationship', relationship],
  ['table', (_, inside) => `<table>${inside}</table>`],
  ['tablerow', (_, inside) => `<tr>${inside}</tr>`],
  ['tablecell', cell],
];

/** A state within another; too deep ones say nothing. */
export const deeper = (reading: LexicalReading): LexicalReading | undefined => {
  const depth = (reading.depth ?? 0) + 1;
  return depth > maxDepth ? undefined : { ...reading, depth };
};
