import { type Json } from '@alphanode/meta-schema';

import { escapeHtml } from '../wordpress/escape-html.ts';
import { attributeHtml } from './attribute-html.ts';
import { type ParsedBlock } from './parse-blocks.ts';

/** Blocks of WordPress whose saved HTML says what they show. */
export const staticBlocks = new Set(
  'paragraph heading list list-item quote pullquote code preformatted verse image gallery audio video file cover media-text group columns column row stack grid button buttons separator spacer more nextpage table details html freeform classic embed shortcode footnotes social-links social-link text-columns subhead cover-image missing accordion accordion-item accordion-heading accordion-panel math navigation navigation-link navigation-submenu table-of-contents icon tabs tab'
    .split(' ')
    .map((name) => `core/${name}`),
);

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The part of the HTML that is the caption. */
const captionOf = (html: string): string => {
  const start = html.indexOf('<figcaption');
  const end = html.lastIndexOf('</figcaption>');
  return start !== -1 && end > start ? html.slice(start, end + '</figcaption>'.length) : '';
};

const embed = (block: ParsedBlock): string | undefined => {
  const url = textOf(block.attrs?.['url']);
  if (url === '') return undefined;
  return `<figure><iframe src="${escapeHtml(url)}"></iframe>${captionOf(block.innerHTML)}</figure>`;
};

const paragraphLink = (url: string, label: string): string | undefined =>
  label === '' ? undefined : `<p><a href="${escapeHtml(url)}">${label}</a></p>`;

const socialLink = ({ attrs }: ParsedBlock): string | undefined => {
  const url = textOf(attrs?.['url']);
  return paragraphLink(
    url,
    escapeHtml(textOf(attrs?.['label']) || textOf(attrs?.['service']) || url),
  );
};

/** The label of a menu's item is HTML. */
const menuLink = ({ attrs }: ParsedBlock): string | undefined => {
  const url = textOf(attrs?.['url']);
  return paragraphLink(url, textOf(attrs?.['label']) || escapeHtml(url));
};

/** A file's name and its button stand side by side without a space. */
const file = ({ innerHTML }: ParsedBlock): string => innerHTML.replace(/<\/a>(?=<a\b)/g, '</a> ');

/** Blocks that WordPress fills as often as a query finds something. */
export const filledBlocks = new Set(['core/query', 'core/comments']);

/** What such a block repeats, or shows in its stead. */
const repeated =
  /^core\/(?:post-template|query-no-results|query-pagination|comment-template|comments-pagination)$/;

/** A cover's older form has its picture only in the attributes. */
const coverPicture = (block: ParsedBlock): string => {
  const url = textOf(block.attrs?.['url']);
  const isPicture =
    url !== '' && block.attrs?.['backgroundType'] !== 'video' && !block.innerHTML.includes('<img');
  return isPicture
    ? `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(textOf(block.attrs?.['alt']))}"></figure>`
    : '';
};

/** Highlighters keep the language in an attribute of the block. */
const languageOf = (block: ParsedBlock): string => {
  const { attrs } = block;
  const language =
    textOf(attrs?.['language']) || textOf(attrs?.['codeLanguage']) || textOf(attrs?.['lang']);
  return /^[\w+#.-]{1,40}$/.test(language) ? language : '';
};

/** HTML to read in place of a block, `undefined` where its own HTML is read. */
export const replacementOf = (block: ParsedBlock, blockName: string): string | undefined => {
  if (blockName === 'core/embed' || blockName.startsWith('core-embed/')) return embed(block);
  if (blockName === 'core/social-link') return socialLink(block);
  if (blockName === 'core/navigation-link') return menuLink(block);
  if (blockName === 'core/file') return file(block);
  return repeated.test(blockName) ? '' : undefined;
};

/** HTML around the block's own; what it shows of its attributes comes before. */
export const wrapOf = (block: ParsedBlock): readonly [string, string] => {
  if (block.blockName === 'core/cover') return [coverPicture(block), ''];
  if (block.blockName === 'core/navigation-submenu') return [menuLink(block) ?? '', ''];
  const language = languageOf(block);
  if (language !== '' && /code|highlight|prism|enlighter|snippet/i.test(String(block.blockName))) {
    return [`<div class="highlight language-${language}">`, '</div>'];
  }
  return [attributeHtml(block, String(block.blockName)), ''];
};
