import { type Article, type Inline, type TextInline } from '@alphanode/meta-schema';
import { splitTexts } from './local-files.ts';

/** Gives the address of the page that a name in double brackets stands for. */
export type FindNamed = (name: string) => string | undefined;

/** `[[name]]`, `[[name#part|words]]`, and `![[name]]`, which would put one note into another. */
const bracketed = /!?\[\[([^[\]|#]*)(?:#([^[\]|]*))?(?:\|([^[\]]*))?\]\]/g;

/**
 * The article with links in the place of names in double brackets. A name that `find` does not
 * know stays as it is written: in a text about code it is no name.
 */
export const settleNames = (article: Article, find: FindNamed): Article =>
  splitTexts(article, (inline) =>
    inline.text.includes('[[') && inline.marks?.includes('code') !== true
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
  [, name = '', part, label]: RegExpMatchArray,
  find: FindNamed,
): Inline | undefined {
  const page = find(name.trim());
  if (page === undefined) return undefined;
  const words = label?.trim() ?? [name.trim(), ...(part === undefined ? [] : [part])].join(' > ');
  return {
    type: 'link',
    href: page + (part === undefined || part.startsWith('^') ? '' : `#${toFragment(part)}`),
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
