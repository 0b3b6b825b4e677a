import {
  createImageNormalizer,
  type Credit,
  type Image,
  imageAttributes,
  type ImageAttributes,
  type ImageNormalizer,
  type Provider,
  safeUrl,
} from '@alphanode/image-source';
import { type ImageSource } from '@alphanode/meta-schema';
import { draw } from './overrides.ts';
import { type RenderContext, report, writeOwn } from './render-context.ts';
import { escapeAttribute, escapeText } from './safe-html.ts';

/** How pictures are read and sized. */
export interface PictureOptions {
  /** Image services of the site's own, asked before the built-in ones. */
  readonly providers?: readonly Provider[];
  /** Makes the URL of a picture at a width, in place of the provider's own way. */
  readonly transform?: (url: string, widthPx: number) => string | undefined;
  /** Width of the text column in CSS pixels; 720 where absent. */
  readonly columnWidthPx?: number;
}

const defaultNormalizer = createImageNormalizer();

const normalizerOf = (ctx: RenderContext): ImageNormalizer => {
  const { images, baseUrl } = ctx.options;
  if (images?.providers === undefined && baseUrl === undefined) return defaultNormalizer;
  ctx.normalizer ??= createImageNormalizer({ baseUrl, providers: images?.providers });
  return ctx.normalizer;
};

/** Reads an image source; what is wrong with it is reported with its place in the article. */
export function readPicture(ctx: RenderContext, source: ImageSource): Image | undefined {
  const result = normalizerOf(ctx).one(source, ctx.path);
  for (const issue of result.issues) ctx.options.onIssue?.(issue);
  if (!result.ok) report(ctx, 'html-renderer/image-left-out', source);
  return result.image;
}

/** Attributes of a picture in the text column. */
export const attributesOf = (
  ctx: RenderContext,
  image: Image,
  priority: boolean,
): ImageAttributes =>
  imageAttributes(image, {
    layout: 'column',
    widthPx: ctx.options.images?.columnWidthPx ?? 720,
    priority,
    transform: ctx.options.images?.transform,
  });

const number = (name: string, value: number | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`;

const text = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;

const writeImg = (ctx: RenderContext, image: Image, priority: boolean): string => {
  const { img } = attributesOf(ctx, image, priority);
  const sized = img.width !== undefined && img.height !== undefined;
  const shape = sized
    ? number('width', img.width) + number('height', img.height)
    : ` class="${ctx.c}unsized"`;
  return (
    `<img src="${escapeAttribute(img.src)}"` +
    text('srcset', img.srcset) +
    text('sizes', img.sizes) +
    shape +
    ` alt="${escapeAttribute(img.alt)}"` +
    text('fetchpriority', img.fetchpriority) +
    (priority ? '>' : ' loading="lazy" decoding="async">')
  );
};

const linked = (ctx: RenderContext, href: string | undefined, markup: string, rel = ''): string => {
  if (href === undefined) return markup;
  const { url } = safeUrl(href, { use: 'link', base: ctx.options.baseUrl });
  return url === undefined ? markup : `<a href="${escapeAttribute(url)}"${rel}>${markup}</a>`;
};

const writeCredit = (ctx: RenderContext, credit: Credit): string => {
  const renderDefault = (): string => {
    const line = linked(ctx, credit.sourceUrl, escapeText(credit.text));
    const license = credit.license
      ? ` <span class="${ctx.c}license">${linked(ctx, credit.license, escapeText(ctx.labels.license), ' rel="license"')}</span>`
      : '';
    return `<small class="${ctx.c}credit">${writeOwn(ctx, `${ctx.labels.imageSource}:`)} ${line}${license}</small>`;
  };
  if (!ctx.overrides) return renderDefault();
  const props = { credit: credit.text, licenseUrl: credit.license };
  return draw(ctx, {
    name: 'Credit',
    props,
    renderDefault,
    renderChildren: () => escapeText(credit.text),
  });
};

/** One picture to draw as a figure. */
export interface FigureParts {
  readonly image: Image | undefined;
  /** Ready markup, `''` where there is no caption. */
  readonly caption: string;
  /** The lead picture, loaded at once. */
  readonly priority: boolean;
  readonly className: string;
}

/** Draws a figure: picture, caption and, apart from it, the credit. */
export function writeFigure(ctx: RenderContext, parts: FigureParts): string {
  const { image, caption, priority } = parts;
  const picture = image ? writeImg(ctx, image, priority) : '';
  const said = caption && `<span class="${ctx.c}caption">${caption}</span>`;
  const credit = image?.credit ? writeCredit(ctx, image.credit) : '';
  const space = said && credit && ' ';
  const below = said || credit ? `<figcaption>${said}${space}${credit}</figcaption>` : '';
  return picture || below
    ? `<figure class="${ctx.c}${parts.className}">${picture}${below}</figure>`
    : '';
}

/** Draws a picture in running text. */
export function writeInlineImage(ctx: RenderContext, source: ImageSource): string {
  const image = readPicture(ctx, source);
  return image ? writeImg(ctx, image, false) : escapeText(source.alt ?? source.caption ?? '');
}
