import { type Article, type Inline, type TextInline } from '@alphanode/meta-schema';
import { splitTexts } from './local-files.ts';

/** What a name in double brackets stands for. */
export type FindNamed = (
  name: string,
  use: 'link' | 'embed',
) => { readonly kind: 'page' | 'picture'; readonly url: string } | undefined;

/** `[[name]]`, `[[name#part|words]]`, `![[picture.png|300]]`, as notes are written. */
const bracketed = /(!?)\[\[([^[\]|#]*)(?:#([^[\]|]*))?(?:\|([^[\]]*))?\]\]/g;

/** Whether an article may hold names in double brackets: a first look that costs little. */
const mayHoldNames = (text: string): boolean => text.includes('[[');

/**
 * The article with links and pictures in the place of names in double brackets. A name that `find` does not
 * know stays as it is written: in a text about code it is no name.
 */
export const settleNames = (article: Article, find: FindNamed): Article =>
  splitTexts(article, (inline) =>
    mayHoldNames(inline.text) && inline.marks?.includes('code') !== true
      ? splitText(inline, find)
      : [inline],
  );

function splitText(inline: TextInline, find: FindNamed): readonly Inline[] {
  const { text } = inline;
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(bracketed)) {
    const settled = settleName(inline, match, find);
    if (settled === undefined) continue;
    if (match.index > end) pieces.push({ ...inline, text: text.slice(end, match.index) });
    pieces.push(settled);
    end = match.index + match[0].length;
  }
  if (pieces.length === 0) return [inline];
  return end < text.length ? [...pieces, { ...inline, text: text.slice(end) }] : pieces;
}

function settleName(
  inline: TextInline,
  [, mark = '', name = '', part, label]: RegExpMatchArray,
  find: FindNamed,
): Inline | undefined {
  const found = find(name.trim(), mark === '' ? 'link' : 'embed');
  if (found === undefined) return undefined;
  if (found.kind === 'picture') {
    // A number is the width that the note shows the picture in.
    const alt = label === undefined || /^\d+(?:x\d+)?$/.test(label.trim()) ? '' : label.trim();
    return { type: 'image', image: { url: found.url, ...(alt === '' ? {} : { alt }) } };
  }
  const words = label?.trim() ?? [name.trim(), ...(part === undefined ? [] : [part])].join(' > ');
  return {
    type: 'link',
    href: found.url + (part === undefined || part.startsWith('^') ? '' : `#${toFragment(part)}`),
    children: [{ ...inline, text: words }],
  };
}

/** The id that the renderer gives to a heading, where no other of the page has it. */
const toFragment = (part: string): string =>
  part
    .replace(/^.*#/s, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]+/gu, '')
    .trim()
    .replace(/\s+/g, '-');
