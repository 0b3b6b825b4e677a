import { type Inline, type LinkInline } from '@alphanode/meta-schema';
import { textOf } from '@alphanode/meta-schema/text';
import { drawCustom } from './custom.ts';
import { isList } from './is-list.ts';
import { linkUrl, writeOuterAnchor } from './link-url.ts';
import { noteReference } from './footnotes.ts';
import { type MarkedText, writeAlone, writeMarked } from './marks.ts';
import { draw } from './overrides.ts';
import { writeInlineImage } from './picture.ts';
import { enterList, leaveList, type RenderContext, report, spend } from './render-context.ts';
import { attribute, escapeText } from './safe-html.ts';

const writeLink = (ctx: RenderContext, inline: LinkInline): string => {
  const url = linkUrl(ctx, inline.href);
  const inside = writeInlines(ctx, inline.children, 'children');
  if (url === undefined) {
    report(ctx, 'unsafe-url', inline.href, ['href']);
    return inside;
  }
  // A place in the page, whose ids have the prefix.
  const place = url.startsWith('#') ? `#${ctx.idPrefix}${url.slice(1)}` : url;
  return inside && writeOuterAnchor(place, inside, attribute('title', inline.title));
};

const isMarked = (inline: Inline | undefined): inline is MarkedText =>
  inline?.type === 'text' && Boolean(inline.marks);

const writeDefault = (ctx: RenderContext, inline: Inline): string => {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.text);
    case 'link':
      return writeLink(ctx, inline);
    case 'break':
      return '<br>';
    case 'wordBreak':
      return '<wbr>';
    case 'image':
      return writeInlineImage(ctx, inline.image);
    case 'footnote':
      return noteReference(ctx, inline.id);
    case 'custom':
      return drawCustom(ctx, inline, () => escapeText(inline.text));
    default:
      // Only a record that was never parsed gets here.
      report(ctx, 'unknown-kind', inline);
      return escapeText(textOf(inline));
  }
};

const writeInline = (ctx: RenderContext, inline: Inline | undefined): string => {
  if (inline === undefined) return '';
  if (ctx.overrides === undefined || inline.type === 'custom' || !ctx.overrides.has(inline.type)) {
    return writeDefault(ctx, inline);
  }
  return draw(ctx, {
    name: inline.type,
    props: { inline },
    renderDefault: () => writeDefault(ctx, inline),
    renderChildren: () =>
      inline.type === 'link' ? writeInlines(ctx, inline.children, 'children') : '',
  });
};

/** Draws running text. `key` is the name or index of the member that holds it, for the path of issues. */
export function writeInlines(
  ctx: RenderContext,
  inlines: readonly Inline[],
  key: string | number,
): string {
  if (!isList(inlines)) {
    report(ctx, 'broken-part', inlines, [key]);
    return escapeText(textOf(inlines));
  }
  // By index: destructuring would run an iterator for every paragraph.
  const only = inlines[0];
  if (inlines.length === 1 && only?.type === 'text' && !only.marks && !ctx.overrides) {
    return escapeText(only.text);
  }
  const at = enterList(ctx, key);
  let markup = '';
  for (let i = 0; i < inlines.length && spend(ctx); i++) {
    ctx.path[at] = i;
    const inline = inlines[i];
    if (isMarked(inline)) {
      if (!isMarked(inlines[i + 1])) {
        markup += writeAlone(ctx, inline);
        continue;
      }
      const run = [inline];
      for (let next = inlines[i + 1]; isMarked(next) && spend(ctx); next = inlines[++i + 1]) {
        run.push(next);
      }
      markup += writeMarked(ctx, run);
    } else markup += writeInline(ctx, inline);
  }
  leaveList(ctx, at);
  return markup;
}
