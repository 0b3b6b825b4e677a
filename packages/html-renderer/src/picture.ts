import {
  createImageNormalizer,
  type Credit,
  type Image,
  imageAttributes,
  type ImageAttributes,
  type ImageNormalizer,
  type Provider,
  type SourceAttributes,
} from '@alphanode/image-source';
import { listOf } from './is-list.ts';
import { attempt } from './attempt.ts';
import { linkUrl, writeAnchor } from './link-url.ts';
import { type Article, type ImageSource } from '@alphanode/meta-schema';
import { draw } from './overrides.ts';
import { callOwn } from './own-code.ts';
import { Figure } from './parts/figure.tsx';
import { enter, placeOf, type RenderContext, report, writeOwn } from './render-context.ts';
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
const writeImg = (ctx: RenderContext, image: Image, priority: boolean): string => {
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

/** A credit that begins with a label, such as `Photo: `, needs no other. */
const labelled = /^[\p{L} ]{1,24}(?:: |：)/u;

const writeCredit = (ctx: RenderContext, { text, sourceUrl, license }: Credit): string => {
  const line = writeAnchor(linkUrl(ctx, sourceUrl), escapeText(text));
  const terms = writeAnchor(
    linkUrl(ctx, license),
    escapeText(ctx.labels.license),
    ' rel="license"',
  );
  const licensed = license ? ` <span class="${ctx.prefix}license">${terms}</span>` : '';
  const label = labelled.test(text) ? '' : `${writeOwn(ctx, `${ctx.labels.imageSource}:`)} `;
  return `<small class="${ctx.prefix}credit">${label}${line}${licensed}</small>`;
};

const drawCredit = (ctx: RenderContext, credit: Credit): string => {
  if (!ctx.overrides) return writeCredit(ctx, credit);
  const licenseUrl = linkUrl(ctx, credit.license);
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
  readonly credit: Credit | undefined;
  /** The lead picture, loaded at once. */
  readonly priority: boolean;
  readonly className: string;
}

/** Draws a figure: picture, caption and, apart from it, the credit. */
export function writeFigure(ctx: RenderContext, parts: FigureParts): string {
  const { image, caption, credit, priority, className } = parts;
  if (!image && !caption && !credit) return '';
  const said = caption && `<span class="${ctx.prefix}caption">${caption}</span>`;
  const credited = credit ? drawCredit(ctx, credit) : '';
  return ctx.output.part(Figure, {
    prefix: ctx.prefix,
    className,
    picture: ctx.output.raw(image ? writeImg(ctx, image, priority) : ''),
    below: ctx.output.raw(said && credited ? `${said} ${credited}` : said + credited),
  });
}

/** The caption of a picture as markup; one that is not safe to load keeps its own. */
export const captionOf = (image: Image | undefined, source: ImageSource): string =>
  escapeText(image?.caption ?? source.caption ?? '');

/** The lead picture, with what its copies in the body say of it that it does not, such as who took it. */
const fullCover = (cover: ImageSource, body: Article['body']): ImageSource => {
  let source = cover;
  for (const block of listOf(body)) {
    if (block.type === 'figure' && block.image.url === cover.url) {
      source = { ...block.image, ...source };
    }
  }
  return source;
};

/** Reads the lead picture, of which the whole article must know. */
export const readCover = (ctx: RenderContext, article: Article): string => {
  const { cover } = article;
  enter(ctx, 'cover');
  if (cover) {
    const source = attempt(() => fullCover(cover, article.body)) ?? cover;
    ctx.cover = readPicture(ctx, source);
    ctx.coverCaption = captionOf(ctx.cover, source);
  }
  ctx.at = 0;
  return '';
};

/** Draws a picture of the body. Of the lead picture only what is said beside it is drawn again, where it is new. */
export function writePicture(
  ctx: RenderContext,
  image: Image | undefined,
  caption: string,
): string {
  const credit = image?.credit;
  const figure = { image, caption, credit, priority: false, className: 'figure' };
  const { cover, coverCaption } = ctx;
  if (!cover || cover.key !== image?.key) return writeFigure(ctx, figure);
  const known =
    credit && cover.credit && writeCredit(ctx, credit) === writeCredit(ctx, cover.credit);
  return writeFigure(ctx, {
    ...figure,
    image: undefined,
    caption: caption === coverCaption ? '' : caption,
    credit: known ? undefined : credit,
  });
}

/** Draws an image source as a figure under its own caption. */
export function writeImageSource(ctx: RenderContext, source: ImageSource): string {
  const image = readPicture(ctx, source);
  return writePicture(ctx, image, captionOf(image, source));
}

/** Draws a picture in running text. */
export function writeInlineImage(ctx: RenderContext, source: ImageSource): string {
  const image = readPicture(ctx, source, ['image']);
  return image ? writeImg(ctx, image, false) : escapeText(source.alt ?? source.caption ?? '');
}
