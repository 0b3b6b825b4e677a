import { type Issue } from '@alphanode/image-source';

import { requireText } from './core/required-text.ts';
import { attributeHtml } from './gutenberg/attribute-html.ts';
import { filledBlocks, replacementOf, staticBlocks, wrapOf } from './gutenberg/block-html.ts';
import { type ParsedBlock, parseBlocks } from './gutenberg/parse-blocks.ts';
import {
  boundTo,
  type MetaText,
  overridden,
  type Overrides,
  overridesOf,
  withMeta,
} from './gutenberg/pattern-overrides.ts';
import { type BlocksResult, type HtmlOptions, htmlToBlocks } from './html.ts';
import { isEmbeddable } from './html/oembed.ts';
import { issue } from './issue.ts';
import { type Rule } from './messages.ts';
import { expandShortcodes } from './wordpress/shortcodes.ts';

export { parseBlocks } from './gutenberg/parse-blocks.ts';
export type { ParsedBlock, ParsedBlocks } from './gutenberg/parse-blocks.ts';

/** How WordPress content is read. */
export interface GutenbergOptions extends HtmlOptions {
  /** Content of a pattern (a reusable block) or of a menu by its id. */
  readonly reusableBlock?: (id: string) => string | undefined;
  /** The notes of the post: HTML by id, in order, as the `footnotes` post meta has them. */
  readonly footnotes?: readonly { readonly id: string; readonly content: string }[];
  /** Text of the post's meta by its key, for blocks that are bound to it. */
  readonly meta?: MetaText;
}

interface Reading {
  readonly options: GutenbergOptions;
  readonly text: string;
  readonly issues: Issue[];
  readonly reported: Set<string>;
  /** Patterns that are open around what is read. */
  readonly open: ReadonlySet<string>;
  readonly overrides: Overrides;
  /** How many more patterns are put in; patterns in patterns could make a small post endless. */
  readonly budget: { patterns: number };
  /** The line of the post at an index of `text`. */
  readonly lineAt: (at: number) => number;
}

/** Patterns of one post, those in patterns among them. */
const maxPatterns = 200;

const lineIn = (text: string, firstLine: number, at: number): number => {
  let line = firstLine;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1))
    line++;
  return line;
};

const report = (reading: Reading, rule: Rule, subject: string, at: number): void => {
  const key = `${rule} ${subject}`;
  if (reading.reported.has(key) || reading.reported.size > 50) return;
  reading.reported.add(key);
  reading.issues.push(issue(rule, { subject, location: { line: reading.lineAt(at) } }));
};

const classic = (html: string, reading: Reading, at: number): string => {
  const { html: expanded, left, unwrapped } = expandShortcodes(html);
  for (const { name, at: offset } of unwrapped)
    report(reading, 'html-unwrapped', `[${name}]`, at + offset);
  for (const { name, at: offset } of left)
    report(
      reading,
      name === 'playlist' ? 'shortcode-unresolved' : 'shortcode-unknown',
      `[${name}]`,
      at + offset,
    );
  return embedLines(expanded);
};

/**
 * In classic text the address of a film or post on a line of its own is an embed, also where other lines are
 * next to it.
 */
const embedLines = (html: string): string => {
  if (!html.includes('://')) return html;
  let inCode = 0;
  let inTag = false;
  return html
    .split('\n')
    .map((line) => {
      inCode += (line.match(/<pre\b/gi)?.length ?? 0) - (line.match(/<\/pre>/gi)?.length ?? 0);
      const [open, close] = [line.lastIndexOf('<'), line.lastIndexOf('>')];
      if (open !== close) inTag = open > close;
      return inCode <= 0 && !inTag && isEmbeddable(line.trim()) ? `<p>${line.trim()}</p>` : line;
    })
    .join('\n');
};

const escapeId = (id: string): string => id.replace(/[^\w:.-]/g, '');

const footnotes = (reading: Reading): string =>
  `<ol class="wp-block-footnotes">${(reading.options.footnotes ?? []).map(({ id, content }) => `<li id="${escapeId(id)}">${content}</li>`).join('')}</ol>`;

/** A block that has nothing of its own but what is elsewhere. */
const referred = (block: ParsedBlock, reading: Reading): string | undefined => {
  if (block.blockName === 'core/footnotes') return footnotes(reading);
  if (block.blockName !== 'core/block' && block.blockName !== 'core/navigation') return undefined;
  const ref = block.attrs?.['ref'];
  const id = typeof ref === 'number' || typeof ref === 'string' ? String(ref) : '';
  if (reading.open.has(id) || reading.budget.patterns === 0) return undefined;
  const content = reading.options.reusableBlock?.(id);
  if (content === undefined) return undefined;
  reading.budget.patterns--;
  const line = reading.lineAt(block.start);
  return toHtml(parseBlocks(content).blocks, {
    ...reading,
    text: content,
    open: new Set([...reading.open, id]),
    overrides: overridesOf(block),
    lineAt: () => line,
  });
};

const reportBlock = (block: ParsedBlock, blockName: string, reading: Reading): void => {
  if (block.attrs === null) report(reading, 'block-attributes-invalid', blockName, block.start);
  const source = boundTo(block, reading.options.meta);
  if (source !== undefined)
    report(reading, 'block-without-content', `${blockName} (${source})`, block.start);
  const isMenu = blockName === 'core/navigation' && block.innerBlocks.length === 0;
  if (isMenu) report(reading, 'block-without-content', blockName, block.start);
  if (staticBlocks.has(blockName) || blockName.startsWith('core-embed/')) return;
  const isFilled =
    filledBlocks.has(blockName) ||
    (block.innerHTML.trim() === '' &&
      block.innerBlocks.length === 0 &&
      attributeHtml(block, blockName) === '');
  report(reading, isFilled ? 'block-without-content' : 'block-unknown', blockName, block.start);
};

/** What stands in the place of a block, or nothing where its own pieces are read. */
const replaced = (block: ParsedBlock, reading: Reading): string | undefined => {
  if (block.blockName === null || /^core\/(?:freeform|classic|shortcode)$/.test(block.blockName)) {
    // The end of the comment that opens the block; text between blocks has none.
    const start =
      block.blockName === null ? block.start : reading.text.indexOf('-->', block.start) + 3;
    const html = classic(block.innerHTML, reading, start);
    return html.trim() === '' ? '' : `<alphanode-autop>${html}</alphanode-autop>`;
  }
  const text =
    referred(block, reading) ??
    overridden(block, reading.overrides) ??
    (boundTo(block, reading.options.meta) === undefined
      ? withMeta(block, reading.options.meta)
      : undefined) ??
    replacementOf(block, block.blockName);
  if (text === undefined) reportBlock(block, block.blockName, reading);
  return text;
};

/** The HTML of blocks as one text, so that it is parsed once; the walk goes down without recursion. */
const toHtml = (blocks: readonly ParsedBlock[], reading: Reading): string => {
  const out: string[] = [];
  const open: {
    readonly block: ParsedBlock;
    readonly after: string;
    piece: number;
    inner: number;
  }[] = [];
  const enter = (block: ParsedBlock): void => {
    const text = replaced(block, reading);
    if (text !== undefined) {
      out.push(text);
      return;
    }
    const [before, after] = wrapOf(block);
    out.push(before);
    open.push({ block, after, piece: 0, inner: 0 });
  };
  for (const block of blocks) {
    enter(block);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const piece = top.block.innerContent[top.piece++];
      if (typeof piece === 'string') out.push(piece);
      else if (piece === undefined) {
        out.push(top.after);
        open.pop();
      } else {
        const { inner } = top;
        top.inner++;
        for (const nested of top.block.innerBlocks.slice(inner, inner + 1)) enter(nested);
      }
    }
  }
  return out.join('');
};

/** Whether a text is written in the block editor; other posts are classic. */
export const hasBlocks = (content: string): boolean => /<!--\s+wp:[a-z]/.test(content);

/**
 * Turns the content of a WordPress post into blocks, of the block editor or classic: there, lines are
 * line breaks and paragraphs. Shortcodes of WordPress are read. Blocks of plugins keep what they hold and
 * are reported, and those that hold nothing show the words in their attributes; blocks that WordPress fills
 * when a page is asked for are reported. Linear in time.
 * @example
 * gutenbergToBlocks('<!-- wp:paragraph --><p>Hi</p><!-- /wp:paragraph -->').blocks //=> [{ type: 'paragraph', children: [{ type: 'text', text: 'Hi' }] }]
 */
export function gutenbergToBlocks(content: string, options: GutenbergOptions = {}): BlocksResult {
  requireText(content, 'gutenbergToBlocks');
  const reading: Reading = {
    options,
    text: content,
    issues: [],
    reported: new Set(),
    open: new Set(),
    overrides: new Map(),
    budget: { patterns: maxPatterns },
    lineAt: (at) => lineIn(content, options.firstLine ?? 1, at),
  };
  const settings = { oEmbed: true, ...options };
  if (!hasBlocks(content)) {
    const result = htmlToBlocks(classic(content, reading, 0), { autop: true, ...settings });
    return { blocks: result.blocks, issues: [...reading.issues, ...result.issues] };
  }
  const { blocks, unbalanced } = parseBlocks(content);
  for (const at of unbalanced.slice(0, 1)) report(reading, 'block-unbalanced', 'A block', at);
  const result = htmlToBlocks(toHtml(blocks, reading), settings);
  return { blocks: result.blocks, issues: [...reading.issues, ...result.issues] };
}
