import { type CodeBlock } from '@alphanode/meta-schema';
import { type RenderContext, report } from '../render-context.ts';
import { attribute, escapeText, isSafeHtml, markupOf, wordsOf } from '../safe-html.ts';
import { writeCaption } from './caption.ts';

const highlighted = (ctx: RenderContext, block: CodeBlock): string => {
  const { highlight } = ctx.options;
  if (!highlight || !block.language) return escapeText(block.code);
  try {
    const result: unknown = highlight(block.code, block.language);
    if (isSafeHtml(result)) return ctx.output.trusted(markupOf(result));
    if (result !== undefined) report(ctx, 'formatter-threw', result);
  } catch (error) {
    report(ctx, 'formatter-threw', error);
  }
  return escapeText(block.code);
};

/** Letters, digits and what `c++`, `c#` and `objective-c` need. */
const language = /^[\w+#.-]{1,40}$/;

/** Draws code, scrollable by keyboard, under the name of its file; the stylesheet shows its language. */
export function writeCode(ctx: RenderContext, block: CodeBlock): string {
  const { c } = ctx;
  const filename = block.filename && wordsOf(block.filename);
  const named = block.language && wordsOf(block.language);
  const label = [filename, named].filter(Boolean).join(' · ');
  const kind = named && language.test(named) ? ` class="language-${named}"` : '';
  // A figure has one caption: where the author wrote it, the label is a line of its own.
  const element = block.caption ? 'div' : 'figcaption';
  const shown = attribute('data-language', named);
  const figure = `<figure class="${c}code"`;
  const head = filename
    ? `${figure}><${element} class="${c}code-label"${shown}>${escapeText(filename)}</${element}>`
    : `${figure}${shown}>`;
  const caption = writeCaption(ctx, block);
  const name = attribute('aria-label', label ? `${ctx.labels.code}: ${label}` : ctx.labels.code);
  const pre = `<pre tabindex="0" role="group"${name}><code${kind}>${highlighted(ctx, block)}</code></pre>`;
  return `${head}${pre}${caption}</figure>`;
}
