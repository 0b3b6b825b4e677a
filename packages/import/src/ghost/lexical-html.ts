import { list, listMember, member, textMember } from '../core/json-value.ts';
import { boundLines } from '../markdown/bound-lines.ts';
import { markdownHtml } from '../markdown/markdown-html.ts';
import { codeHtml } from '../wordpress/code-html.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { reportOnce } from '../portable-text/reading.ts';
import { embed, figure, film, image, link, recording } from './card-html.ts';
import { promotion } from './promotion-card.ts';
import {
  deeper,
  type LexicalReading,
  linkUrl,
  payloadWriters,
  type Write,
} from './payload-nodes.ts';

/** Bits of a text's format, innermost first. */
const formats: readonly (readonly [number, string])[] = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
];

const formatted = (node: unknown): string => {
  const bits = Number(member(node, 'format') ?? 0);
  return formats.reduce(
    (html, [bit, tag]) => ((bits & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
    escapeHtml(textMember(node, 'text')),
  );
};

const markdownCard: Write = (node, _, reading) => {
  const html = markdownHtml(boundLines(textMember(node, 'markdown')), () => {
    reportOnce(reading, 'markdown-too-complex', 'A card');
  });
  return `<div>${html}</div>`;
};

const tagged =
  (tag: string): Write =>
  (_, inside) =>
    `<${tag}>${inside}</${tag}>`;

const heading: Write = (node, inside) => {
  const tag = textMember(node, 'tag');
  return /^h[1-6]$/.test(tag) ? `<${tag}>${inside}</${tag}>` : `<h2>${inside}</h2>`;
};

const listNode: Write = (node, items) => {
  // A list inside a list has an item of its own there; in HTML it belongs to the item before it.
  const inside = items.replace(/<\/li><li>(?=<[ou]l[ >])/g, '');
  const ordered = textMember(node, 'listType') === 'number' || textMember(node, 'tag') === 'ol';
  const start = Number(member(node, 'start') ?? 1);
  return ordered
    ? `<ol${Number.isInteger(start) ? ` start="${start}"` : ''}>${inside}</ol>`
    : `<ul>${inside}</ul>`;
};

const listItem: Write = (node, inside) => {
  const checked = member(node, 'checked');
  const box =
    typeof checked === 'boolean' ? `<input type="checkbox"${checked ? ' checked' : ''}>` : '';
  return `<li>${box}${inside}</li>`;
};

const code: Write = (node) => {
  const html = codeHtml(textMember(node, 'code'), textMember(node, 'language'));
  return figure(html, textMember(node, 'caption'));
};

const gallery: Write = (node) =>
  `<figure class="gallery">${listMember(node, 'images')
    .map((each) => figure(image(each), textMember(each, 'caption')))
    .join('')}${caption(node)}</figure>`;

const caption = (node: unknown): string =>
  textMember(node, 'caption') === ''
    ? ''
    : `<figcaption>${textMember(node, 'caption')}</figcaption>`;

const imageNode: Write = (node) => {
  const href = textMember(node, 'href');
  return figure(
    href === '' ? image(node) : `<a href="${escapeHtml(href)}">${image(node)}</a>`,
    textMember(node, 'caption'),
  );
};

const bookmark: Write = (node) => {
  const metadata = member(node, 'metadata');
  const title = textMember(metadata, 'title') || textMember(node, 'url');
  const description = textMember(metadata, 'description');
  const from = [textMember(metadata, 'author'), textMember(metadata, 'publisher')].filter(Boolean);
  const lines = [
    escapeHtml(description),
    escapeHtml(from.join(', ')),
    textMember(node, 'caption'),
  ].filter(Boolean);
  return link(textMember(node, 'url'), title).replace(
    /<\/p>$/,
    ['', ...lines].join('<br>') + '</p>',
  );
};

const fileNode: Write = (node) => {
  const name =
    textMember(node, 'fileTitle') || textMember(node, 'fileName') || textMember(node, 'src');
  const said = textMember(node, 'fileCaption');
  return link(textMember(node, 'src'), name) + (said === '' ? '' : `<p>${escapeHtml(said)}</p>`);
};

const callout: Write = (node) => {
  const emoji = textMember(node, 'calloutEmoji');
  return `<div class="callout note"><p>${emoji === '' ? '' : `${escapeHtml(emoji)} `}${textMember(node, 'calloutText')}</p></div>`;
};

const toggle: Write = (node) =>
  `<details><summary>${textMember(node, 'heading')}</summary>${textMember(node, 'content')}</details>`;

/** Nodes by name. A map, so that a node named `constructor` is unknown. */
const writers: ReadonlyMap<string, Write> = new Map<string, Write>([
  ...['text', 'extended-text', 'tk'].map((name) => [name, formatted] as const),
  ['linebreak', () => '<br>'],
  ['tab', () => ' '],
  ...['link', 'autolink', 'at-link'].map((name): readonly [string, Write] => [
    name,
    (node, inside) =>
      `<a href="${escapeHtml(linkUrl(node))}"${textMember(node, 'title') === '' ? '' : ` title="${escapeHtml(textMember(node, 'title'))}"`}>${inside}</a>`,
  ]),
  ['paragraph', tagged('p')],
  ...['heading', 'extended-heading'].map((name) => [name, heading] as const),
  ...['quote', 'extended-quote', 'aside'].map((name) => [name, tagged('blockquote')] as const),
  ['list', listNode],
  ['listitem', listItem],
  ...['horizontalrule', 'hr'].map((name): readonly [string, Write] => [name, () => '<hr>']),
  ...['codeblock', 'code'].map((name) => [name, code] as const),
  ['image', imageNode],
  ['gallery', gallery],
  ['bookmark', bookmark],
  [
    'embed',
    (node) => embed(textMember(node, 'url'), textMember(node, 'caption'), textMember(node, 'html')),
  ],
  ['video', (node) => film(node)],
  ['audio', (node) => recording(node)],
  ['file', fileNode],
  ['button', (node) => link(textMember(node, 'buttonUrl'), textMember(node, 'buttonText'))],
  ['callout', callout],
  ['toggle', toggle],
  ['html', (node) => `<div>${textMember(node, 'html')}</div>`],
  ['markdown', markdownCard],
  ...['product', 'header', 'signup', 'call-to-action'].map((name) => [name, promotion] as const),
  ['paywall', () => ''],
  ['root', (_, inside) => inside],
  ...payloadWriters((state, reading) => {
    const inner = deeper(reading);
    return inner === undefined ? '' : lexicalHtml(state, inner);
  }),
]);

interface Open {
  readonly node: unknown;
  readonly children: readonly unknown[];
  next: number;
  html: string;
}

/** Whether a card is for a newsletter, or for members alone. Ghost 5 has said so in two ways. */
const isPrivate = (node: unknown, type: string): boolean => {
  const visibility = member(node, 'visibility');
  return (
    /^email(?:-cta)?$/.test(type) ||
    member(member(visibility, 'web'), 'nonMember') === false ||
    member(visibility, 'showOnWeb') === false
  );
};

const write = (node: unknown, inside: string, reading: LexicalReading): string => {
  const type = textMember(node, 'type');
  if (isPrivate(node, type)) {
    reportOnce(reading, 'html-dropped', `A card "${type}" that not everybody sees`);
    return '';
  }
  const writer = writers.get(type);
  if (writer !== undefined) return writer(node, inside, reading);
  const own = inside === '' ? escapeHtml(textMember(node, 'text')) : `<div>${inside}</div>`;
  const rule = own === '' ? 'html-dropped' : 'block-unknown';
  reportOnce(reading, rule, type === '' ? 'A node' : type);
  return own;
};

/** The HTML of a Lexical state, without recursion. */
export const lexicalHtml = (state: unknown, reading: LexicalReading): string => {
  const root: Open = {
    node: undefined,
    children: [member(state, 'root') ?? state],
    next: 0,
    html: '',
  };
  const open: Open[] = [root];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.children[top.next++];
    if (child !== undefined) {
      open.push({ node: child, children: list(member(child, 'children')), next: 0, html: '' });
      continue;
    }
    open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) parent.html += write(top.node, top.html, reading);
  }
  return root.html;
};
