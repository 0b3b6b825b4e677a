import { isObject, list, member, textMember } from '../core/json-value.ts';
import { startOf } from '../core/players.ts';
import { escapedOnce } from './builder-text.ts';
import { type BuiltElement } from './built-page.ts';
import { embedOf, playerHtml } from './player-html.ts';
import { isWorded, saidHtml } from './said-html.ts';

/** Levels of settings in settings that are read. */
const maxDepth = 10;

/** Elements with forms, menus and lists that the site fills. */
const filledBySite =
  /form|nav|menu|share|social|login|search|posts|query|sitemap|breadcrumb|template|table-of-contents/;

/** Settings that hold HTML or shortcodes as they are. */
const written = new Set(['editor', 'html', 'shortcode']);

/** The address of a film: Elementor has one for each kind, of which `video_type` names the one that is shown. */
const filmUrl = (settings: unknown): string => {
  const type = `${textMember(settings, 'video_type') || 'youtube'}_url`;
  const urls = [type, 'external_url', 'fileUrl', 'media'].map(
    (key) => textMember(settings, key) || textMember(member(settings, key), 'url'),
  );
  return urls.find((url) => url !== '') ?? '';
};

const filmOf = (kind: string, settings: unknown): string => {
  if (kind !== 'video') return '';
  const [tube, vimeo] = [textMember(settings, 'youTubeId'), textMember(settings, 'vimeoId')];
  if (/^[\w-]{1,40}$/.test(tube)) return embedOf(startOf('youtube') + tube);
  if (/^\d{1,20}$/.test(vimeo)) return embedOf(startOf('vimeo') + vimeo);
  const url = filmUrl(settings);
  return url === '' ? '' : String(playerHtml('video', [url], new Map()));
};

/** A picture by its address; what stands where none is chosen is none. */
const pictureOf = (image: unknown): string => {
  const url = textMember(image, 'url');
  return url === '' || url.endsWith('/placeholder.png')
    ? ''
    : `<img src="${escapedOnce(url)}" alt="${escapedOnce(textMember(image, 'alt'))}">`;
};

/** Pictures, but none behind a section. */
const pictured = /^(?!background)(?:.*_)?(?:image|images|gallery|carousel)$/;

/** A heading at its level: `header_size` of Elementor, `tag` of Bricks. */
const levelOf = (kind: string, settings: unknown): string => {
  if (kind !== 'heading') return '';
  const tag = textMember(settings, 'header_size') || textMember(settings, 'tag') || 'h2';
  return /^h[1-6]$/.test(tag) ? tag : '';
};

const counted = (settings: unknown): string => {
  const number = member(settings, 'ending_number');
  const said = typeof number === 'number' || typeof number === 'string' ? String(number) : '';
  return said === ''
    ? ''
    : saidHtml(textMember(settings, 'prefix') + said + textMember(settings, 'suffix'), '');
};

const itemsHtml = (kind: string, items: readonly unknown[], depth: number): string => {
  const html = items.map((item) => settingsHtml(kind, item, depth + 1));
  return /^(?:icon-)?list$/.test(kind)
    ? `<ul><li>${html.join('</li><li>')}</li></ul>`
    : html.join('');
};

const textHtml = (key: string, text: string, url: string): string => {
  if (text.trim() === '') return '';
  if (written.has(key)) return text;
  return isWorded(String(key.split('_').at(-1))) ? saidHtml(text, url) : '';
};

const settingsHtml = (kind: string, settings: unknown, depth: number): string => {
  if (!isObject(settings) || depth > maxDepth) return '';
  let url = textMember(member(settings, 'link'), 'url');
  const level = levelOf(kind, settings);
  const said = Object.entries(settings).map(([key, value]) => {
    // What a builder keeps for itself: `_title`, `__globals__`, `_typography`.
    if (key.startsWith('_')) return '';
    if (pictured.test(key)) return [value].flat().map(pictureOf).join('');
    if (Array.isArray(value)) return itemsHtml(kind, list(value), depth);
    if (typeof value !== 'string') return '';
    const html = textHtml(key, value, url);
    if (html !== '') url = '';
    return level === '' || html === '' ? html : `<${level}>${html}</${level}>`;
  });
  return [filmOf(kind, settings), counted(settings), ...said].join('\n\n');
};

/** What the elements of a page builder show, as HTML with its shortcodes. */
export const builtHtml = (elements: readonly BuiltElement[]): string =>
  elements
    .filter(({ kind }) => !filledBySite.test(kind))
    .map(
      ({ kind, settings, children }) =>
        `${settingsHtml(kind, settings, 0)}\n\n${builtHtml(children)}`,
    )
    .join('')
    .trim();
