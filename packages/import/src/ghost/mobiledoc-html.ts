import { list, member, text } from '../core/json-value.ts';
import { type PortableReading, reportOnce } from '../portable-text/reading.ts';
import { escapeHtml } from '../wordpress/escape-html.ts';
import { lexicalHtml } from './lexical-html.ts';

interface Mobiledoc {
  readonly atoms: readonly unknown[];
  readonly cards: readonly unknown[];
  readonly markups: readonly unknown[];
  readonly reading: PortableReading;
}

/** `["a", ["href", "https://example.com"]]` */
const openTag = (markup: unknown): string => {
  const [tag, attributes] = list(markup);
  const pairs = list(attributes).map(text);
  const at = pairs.indexOf('href');
  return `<${tagName(tag)}${at === -1 ? '' : ` href="${escapeHtml(pairs.slice(at + 1, at + 2).join(''))}"`}>`;
};

const tagName = (tag: unknown): string =>
  /^[a-z][a-z\d]{0,10}$/.test(text(tag)) ? text(tag) : 'span';

const atom = (index: number, doc: Mobiledoc): string => {
  const [name, value] = list(doc.atoms[index]);
  return name === 'soft-return' ? '<br>' : escapeHtml(text(value));
};

/** `[kind, opened markups, number closed, value]`: kind 1 is an atom. */
const markers = (values: unknown, doc: Mobiledoc): string => {
  const open: string[] = [];
  let html = '';
  for (const marker of list(values)) {
    const [kind, opened, closed, value] = list(marker);
    for (const index of list(opened)) {
      const markup = doc.markups[Number(index)];
      html += openTag(markup);
      open.push(tagName(list(markup)[0]));
    }
    html += kind === 1 ? atom(Number(value), doc) : escapeHtml(text(value));
    const ended = open.splice(Math.max(0, open.length - Number(closed)));
    html += ended
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('');
  }
  return html;
};

/** Cards of both editors have the same members under different names. */
const cardTypes = new Map([
  ['hr', 'horizontalrule'],
  ['card-markdown', 'markdown'],
  ['soft-return', 'linebreak'],
]);

const card = (index: number, doc: Mobiledoc): string => {
  const [name, payload] = list(doc.cards[index]);
  const type = cardTypes.get(text(name)) ?? text(name);
  const members = typeof payload === 'object' && payload !== null ? payload : {};
  return lexicalHtml({ ...members, children: [], type }, doc.reading);
};

const section = (value: unknown, doc: Mobiledoc): string => {
  const [kind, second, third] = list(value);
  if (kind === 1) {
    const tag = tagName(second);
    const inside = markers(third, doc);
    return tag === 'aside' ? `<blockquote>${inside}</blockquote>` : `<${tag}>${inside}</${tag}>`;
  }
  if (kind === 2) return `<img src="${escapeHtml(text(second))}">`;
  if (kind === 3) {
    const tag = second === 'ol' ? 'ol' : 'ul';
    return `<${tag}>${list(third)
      .map((item) => `<li>${markers(item, doc)}</li>`)
      .join('')}</${tag}>`;
  }
  if (kind === 10) return card(Number(second), doc);
  reportOnce(doc.reading, 'block-refused', 'A section', text(value));
  return '';
};

/** The HTML of a Mobiledoc, the format of Ghost before Lexical. */
export const mobiledocHtml = (value: unknown, reading: PortableReading): string => {
  const part = (key: string): readonly unknown[] => list(member(value, key));
  const doc: Mobiledoc = {
    atoms: part('atoms'),
    cards: part('cards'),
    markups: part('markups'),
    reading,
  };
  return part('sections')
    .map((each) => section(each, doc))
    .join('');
};
