import {
  createImageNormalizer,
  type Image,
  imageAttributes,
  type ImageAttributes,
  type ImageNormalizer,
  type Provider,
  type SourceAttributes,
} from '@alphanode/image-source';
import { type ImageSource } from '@alphanode/meta-schema';
import { callOwn } from './own-code.ts';
import { placeOf, type RenderContext, report } from './render-context.ts';
import { attribute, escapeAttribute, escapeText } from './safe-html.ts';

/** How pictures are read and sized. */
export interface PictureOptions {
  /** Image services of the site's own, asked before the built-in ones. */
  readonly providers?: readonly Provider[] | undefined;
  /** Makes the URL of a picture at a width, in place of the provider's own way. */
  readonly transform?: ((url: string, widthPx: number) => string | undefined) | undefined;
  /** Has the head preload the lead picture; the browser finds it as soon in a page that begins with it. */
  readonly preload?: boolean | undefined;
  /** Formats to offer before the picture's own, the best first, where its service converts; none where absent. */
  readonly formats?: readonly ('avif' | 'webp')[] | undefined;
  /** Width of the text column in CSS pixels; 720 where absent. */
  readonly columnWidthPx?: number | undefined;
}

const defaultNormalizer = /* @__PURE__ */ createImageNormalizer();

const normalizerOf = (ctx: RenderContext): ImageNormalizer => {
  const { images, baseUrl } = ctx.options;
  if (images?.providers === undefined && baseUrl === undefined) return defaultNormalizer;
  ctx.normalizer ??= createImageNormalizer({ baseUrl, providers: images?.providers });
  return ctx.normalizer;
};

/** Reads an image source; what is wrong with it is reported with its place in the article, `below` what is drawn. */
export function readPicture(
  ctx: RenderContext,
  source: ImageSource,
  below: readonly string[] = [],
): Image | undefined {
  const result = normalizerOf(ctx).one(source, placeOf(ctx).concat(below));
  for (const issue of result.issues) ctx.options.onIssue?.(issue);
  if (!result.ok) report(ctx, 'image-left-out', source, below);
  return result.image;
}

const attributesOf = (ctx: RenderContext, image: Image, priority: boolean): ImageAttributes => {
  const { columnWidthPx: widthPx = 720, formats, transform } = ctx.options.images ?? {};
  const read = (own?: typeof transform): ImageAttributes =>
    imageAttributes(image, { layout: 'column', widthPx, priority, formats, transform: own });
  return transform ? callOwn(ctx, () => read(transform), read) : read();
};

/** Attributes of the lead picture, which the head preloads and the article shows. */
export const coverAttributes = (ctx: RenderContext, image: Image): ImageAttributes =>
  (ctx.coverAttributes ??= attributesOf(ctx, image, true));

/** What `imageAttributes` gives has the names that HTML has. */
const writeSource = (source: SourceAttributes): string => {
  let markup = '<source';
  for (const [name, value] of Object.entries<string | number>({ ...source }))
    markup += attribute(name, value);
  return `${markup}>`;
};

/** A string, since a picture may stand in running text, and void elements have no end in HTML. */
export const writeImg = (ctx: RenderContext, image: Image, priority: boolean): string => {
  const { img, sources } = priority ? coverAttributes(ctx, image) : attributesOf(ctx, image, false);
  const { width, height } = img;
  const shape =
    width && height ? ` width="${width}" height="${height}"` : ` class="${ctx.prefix}unsized"`;
  const markup =
    `<img src="${escapeAttribute(img.src)}"` +
    attribute('srcset', img.srcset) +
    attribute('sizes', img.sizes) +
    shape +
    ` alt="${escapeAttribute(img.alt)}"` +
    (priority ? ' fetchpriority="high">' : ' loading="lazy" decoding="async">');
  return sources ? `<picture>${sources.map(writeSource).join('')}${markup}</picture>` : markup;
};

/** The caption of a picture as markup; one that is not safe to load keeps its own. */
export const captionOf = (image: Image | undefined, source: ImageSource): string =>
  escapeText(image?.caption ?? source.caption ?? '');

/** Draws a picture in running text. */
export function writeInlineImage(ctx: RenderContext, source: ImageSource): string {
  const image = readPicture(ctx, source, ['image']);
  return image ? writeImg(ctx, image, false) : escapeText(source.alt ?? source.caption ?? '');
}
