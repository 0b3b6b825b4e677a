import { type Credit } from '@alphanode/image-source';
import { linkUrl, writeAnchor } from './link-url.ts';
import { draw } from './overrides.ts';
import { type RenderContext, writeOwn } from './render-context.ts';
import { escapeText } from './safe-html.ts';

/** A credit that begins with a label, such as `Photo: `, needs no other. */
const labelled = /^[\p{L} ]{1,24}(?:: |：)/u;

/** Draws a credit as it is drawn without an override. */
export const writeCredit = (ctx: RenderContext, { text, sourceUrl, license }: Credit): string => {
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

/** Draws a credit. */
export const drawCredit = (ctx: RenderContext, credit: Credit): string => {
  if (!ctx.overrides) return writeCredit(ctx, credit);
  const licenseUrl = linkUrl(ctx, credit.license);
  return draw(ctx, {
    name: 'Credit',
    props: { credit: credit.text, licenseUrl },
    renderDefault: () => writeCredit(ctx, credit),
    renderChildren: () => escapeText(credit.text),
  });
};
