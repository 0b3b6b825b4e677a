// Visible words of HTML by a reading of its own: text nodes of the tree that parse5 builds, and nothing of this package.
import { parseFragment } from 'parse5';

const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'select',
  'title',
  'head',
  'audio',
  'video',
  'noembed',
  'noframes',
]);

/** Back links of footnotes and permalinks of headings are signs, not words; numbers of references are drawn again. */
const isSign = (node) =>
  node.attrs?.some(
    ({ name, value }) =>
      name === 'data-footnote-backref' ||
      name === 'data-footnote-ref' ||
      (name === 'id' && value === 'footnote-label') ||
      (name === 'class' &&
        /\b(?:fn|footnote|footnote-ref|footnote-backref|anchor)\b/.test(value) &&
        node.tagName !== 'section' &&
        node.tagName !== 'div'),
  );

export const wordsOf = (text) =>
  // Signs that only steer the direction or the joining of letters are no words and end none.
  text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

export const visibleText = (html) => {
  let text = '';
  const open = [parseFragment(html)];
  while (open.length > 0) {
    const node = open.pop();
    if (node.nodeName === '#text') text += node.value;
    if (node.tagName !== undefined) {
      if (unseen.has(node.tagName) || isSign(node)) continue;
      if (node.tagName === 'cite' && node.parentNode?.tagName === 'blockquote') text += ' ';
      // Words of two blocks or cells are two words.
      if (
        !/^(?:[abiqsu]|abbr|bdi|bdo|big|cite|code|del|dfn|em|font|ins|kbd|mark|samp|small|span|strike|strong|sub|sup|time|tt|var|wbr)$/.test(
          node.tagName,
        )
      )
        text += ' ';
    }
    for (const child of [...(node.childNodes ?? [])].reverse()) open.push(child);
    if (
      node.tagName !== undefined &&
      /^(?:p|div|li|td|th|h[1-6]|pre|dt|dd|blockquote|figcaption|caption|summary|br)$/.test(
        node.tagName,
      )
    )
      open.push({ nodeName: '#text', value: '' });
  }
  return text;
};

/** Words of blocks, with embeds left out: their words are elsewhere. */
export const blockWords = (value) => {
  const words = [];
  const inlines = (list) =>
    list
      .map((inline) =>
        inline.type === 'text' || inline.type === 'custom'
          ? (inline.text ?? '') + (inline.reading ? ` ${inline.reading} ` : '')
          : inline.type === 'link'
            ? inlines(inline.children)
            : inline.type === 'break'
              ? ' '
              : '',
      )
      .join('');
  const blocks = (list) => {
    for (const block of list) {
      for (const key of ['caption', 'summary', 'cite', 'title'])
        if (Array.isArray(block[key])) words.push(inlines(block[key]));
      if (block.type === 'paragraph' || block.type === 'heading')
        words.push(inlines(block.children));
      else if (block.children) blocks(block.children);
      if (block.type === 'definitions')
        for (const { terms, descriptions } of block.items) {
          words.push(...terms.map(inlines));
          for (const { children } of descriptions) blocks(children);
        }
      else if (block.items) for (const item of block.items) blocks(item.children);
      if (block.type === 'code') words.push(block.filename ?? '', block.code);
      if (block.type === 'custom') words.push(block.text ?? '');
      if (block.type === 'embed' || block.type === 'media') words.push(block.title ?? '');
      if (block.type === 'gallery')
        for (const image of block.images) words.push(image.caption ?? '');
      if (block.type === 'table')
        for (const row of [block.header ?? [], ...block.rows, ...(block.footer ?? [])])
          for (const cell of row) words.push(inlines(cell.children ?? cell));
    }
  };
  blocks(value);
  return wordsOf(words.join(' '));
};

/** How many of the expected words are there, each as often as it is expected. */
export const countKept = (expected, got) => {
  const left = new Map();
  for (const word of got) left.set(word, (left.get(word) ?? 0) + 1);
  const missing = [];
  for (const word of expected) {
    const count = left.get(word) ?? 0;
    if (count === 0) missing.push(word);
    else left.set(word, count - 1);
  }
  // Where two words meet without a space, the two readings may draw the line elsewhere.
  const joined = missing.length === 0 ? '' : got.join('');
  const lost = missing.filter((word) => word.length < 8 || !joined.includes(word));
  return { kept: expected.length - lost.length, total: expected.length, lost };
};
