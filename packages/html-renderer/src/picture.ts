import {
  createImageNormalizer,
  type Credit,
  type Image,
  imageAttributes,
  type ImageAttributes,
  type ImageNormalizer,
  type Provider,
} from '@alphanode/image-source';
import { linkUrl } from './link-url.ts';
import { type ImageSource } from '@alphanode/meta-schema';
import { draw } from './overrides.ts';
import { Figure } from './parts/figure.tsx';
import { placeOf, type RenderContext, report, writeOwn } from './render-context.ts';
import { escapeAttribute, escapeText } from './safe-html.ts';

/** How pictures are read and sized. */
export interface PictureOptions {
  /** Image services of the site's own, asked before the built-in ones. */
  readonly providers?: readonly Provider[];
  /** Makes the URL of a picture at a width, in place of the provider's own way. */
  readonly transform?: (url: string, widthPx: number) => string | undefined;
  /** Has the head preload the lead picture; the browser finds it as soon in a page that begins with it. */
  readonly preload?: boolean;
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
  const result = normalizerOf(ctx).one(source, placeOf(ctx));
  for (const issue of result.issues) ctx.options.onIssue?.(issue);
  if (!result.ok) report(ctx, 'html-renderer/image-left-out', source);
  return result.image;
}

const attributesOf = (ctx: RenderContext, image: Image, priority: boolean): ImageAttributes =>
  imageAttributes(image, {
    layout: 'column',
    widthPx: ctx.options.images?.columnWidthPx ?? 720,
    priority,
    transform: ctx.options.images?.transform,
  });

/** Attributes of the lead picture, which the head preloads and the article shows. */
export const coverAttributes = (ctx: RenderContext, image: Image): ImageAttributes =>
  (ctx.coverAttributes ??= attributesOf(ctx, image, true));

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;

/** A string, since a picture may stand in running text, and void elements have no end in HTML. */
const writeImg = (ctx: RenderContext, image: Image, priority: boolean): string => {
  const { img } = priority ? coverAttributes(ctx, image) : attributesOf(ctx, image, false);
  const { width, height } = img;
  const shape =
    width === undefined || height === undefined
      ? ` class="${ctx.c}unsized"`
      : ` width="${width}" height="${height}"`;
  return (
    `<img src="${escapeAttribute(img.src)}"` +
    attribute('srcset', img.srcset) +
    attribute('sizes', img.sizes) +
    shape +
    ` alt="${escapeAttribute(img.alt)}"` +
    (priority ? ' fetchpriority="high">' : ' loading="lazy" decoding="async">')
  );
};

const linked = (ctx: RenderContext, href: string | undefined, words: string, rel = ''): string => {
  const url = href === undefined ? undefined : linkUrl(href, ctx.options.baseUrl);
  const text = escapeText(words);
  return url === undefined ? text : `<a href="${escapeAttribute(url)}"${rel}>${text}</a>`;
};

const writeCredit = (ctx: RenderContext, credit: Credit): string => {
  const line = linked(ctx, credit.sourceUrl, credit.text);
  const { license } = credit;
  const terms = license
    ? ` <span class="${ctx.c}license">${linked(ctx, license, ctx.labels.license, ' rel="license"')}</span>`
    : '';
  return `<small class="${ctx.c}credit">${writeOwn(ctx, `${ctx.labels.imageSource}:`)} ${line}${terms}</small>`;
};

const drawCredit = (ctx: RenderContext, credit: Credit): string => {
  if (!ctx.overrides?.has('Credit')) return writeCredit(ctx, credit);
  const licenseUrl = credit.license && linkUrl(credit.license, ctx.options.baseUrl);
  return draw(ctx, {
    name: 'Credit',
    props: { credit: credit.text, licenseUrl },
    renderDefault: () => writeCredit(ctx, credit),
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
  const { image, caption, priority, className } = parts;
  if (!image && !caption) return '';
  const { c, output } = ctx;
  const said = caption && `<span class="${c}caption">${caption}</span>`;
  const credit = image?.credit ? drawCredit(ctx, image.credit) : '';
  return output.part(Figure, {
    prefix: c,
    className,
    picture: output.raw(image ? writeImg(ctx, image, priority) : ''),
    below: output.raw(said && credit ? `${said} ${credit}` : said + credit),
  });
}

/** Draws a picture in running text. */
export function writeInlineImage(ctx: RenderContext, source: ImageSource): string {
  const image = readPicture(ctx, source);
  return image ? writeImg(ctx, image, false) : escapeText(source.alt ?? source.caption ?? '');
}
