import { safeUrl } from '@alphanode/image-source';
import { type MediaBlock, type MediaSource, type MediaTrack } from '@alphanode/meta-schema';
import { trackKinds } from '@alphanode/meta-schema/fields';
import { listOf } from '../is-list.ts';
import { type RenderContext, report } from '../render-context.ts';
import { attribute, isWhole } from '../safe-html.ts';
import { writeCaption } from './caption.ts';

/** The address of a file that a player may load: of the web, never data in the URL itself. */
const fileUrl = (ctx: RenderContext, url: string, key: string): string | undefined => {
  const { url: safe } = safeUrl(url, { use: 'media', base: ctx.options.baseUrl });
  if (safe !== undefined && !safe.startsWith('data:')) return safe;
  report(ctx, 'unsafe-url', url, [key]);
  return undefined;
};

const mimeType = /^(?:audio|video|application)\/[\w.+-]+(?:; ?codecs="?[\w., -]+"?)?$/i;

const writeSource = (url: string, { mimeType: type }: MediaSource): string =>
  `<source${attribute('src', url)}${attribute('type', typeof type === 'string' && mimeType.test(type) ? type : undefined)}>`;

const kinds: ReadonlySet<string> = /* @__PURE__ */ new Set(trackKinds);

const writeTrack = (ctx: RenderContext, track: MediaTrack): string => {
  const url = fileUrl(ctx, track.url, 'tracks');
  if (url === undefined) return '';
  const kind = kinds.has(track.kind) ? track.kind : 'metadata';
  // HTML asks subtitles for their language.
  const lang = track.lang ?? (kind === 'subtitles' ? 'und' : undefined);
  return `<track kind="${kind}"${attribute('src', url)}${attribute('srclang', lang)}${attribute('label', track.label)}>`;
};

const pixels = (value: number | undefined): number | undefined =>
  isWhole(value) && value > 0 ? value : undefined;

const writePlayer = (ctx: RenderContext, block: MediaBlock, sources: string): string => {
  let tracks = '';
  for (const track of listOf(block.tracks ?? [])) tracks += writeTrack(ctx, track);
  const name = attribute('aria-label', block.title);
  if (block.kind === 'audio') {
    return `<audio controls preload="none"${name}>${sources}${tracks}</audio>`;
  }
  const poster = block.poster === undefined ? undefined : fileUrl(ctx, block.poster, 'poster');
  const size = `${attribute('width', pixels(block.width))}${attribute('height', pixels(block.height))}`;
  // Without a poster the first frame stands for the film, and that takes its metadata.
  const preload = poster === undefined ? 'metadata' : 'none';
  return `<video controls playsinline preload="${preload}"${size}${attribute('poster', poster)}${name}>${sources}${tracks}</video>`;
};

/** Draws a film or a recording with a player. */
export function writeMedia(ctx: RenderContext, block: MediaBlock): string {
  let sources = '';
  for (const source of listOf(block.sources)) {
    const url = fileUrl(ctx, source.url, 'sources');
    if (url !== undefined) sources += writeSource(url, source);
  }
  const caption = writeCaption(ctx, block);
  if (sources === '') return caption && `<figure class="${ctx.prefix}media">${caption}</figure>`;
  const player = writePlayer(ctx, block, sources);
  return `<figure class="${ctx.prefix}media">${player}${caption}</figure>`;
}
