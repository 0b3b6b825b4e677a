import { type CodeBlock } from '@alphanode/meta-schema';
import { ownMarkup } from '../own-code.ts';
import { type RenderContext } from '../render-context.ts';
import { attribute, escapeText, wordsOf } from '../safe-html.ts';
import { writeCaption } from './caption.ts';

const highlighted = (ctx: RenderContext, { code, language: name }: CodeBlock): string => {
  const { highlight } = ctx.options;
  const own = highlight && name ? ownMarkup(ctx, () => highlight(code, name)) : undefined;
  return own ?? escapeText(code);
};

/** Letters, digits and what `c++`, `c#` and `objective-c` need. */
const language = /^[\w+#.-]{1,40}$/;

/** Draws code, scrollable by keyboard, under the name of its file; the stylesheet shows its language. */
export function writeCode(ctx: RenderContext, block: CodeBlock): string {
  const filename = block.filename && wordsOf(block.filename);
  const named = block.language && wordsOf(block.language);
  const label = [filename, named].filter(Boolean).join(' · ');
  const kind = named && language.test(named) ? ` class="language-${named}"` : '';
  // A figure has one caption: where the author wrote it, the label is a line of its own.
  const element = block.caption ? 'div' : 'figcaption';
  const shown = attribute('data-language', named);
  const figure = `<figure class="${ctx.prefix}code"`;
  const head = filename
    ? `${figure}><${element} class="${ctx.prefix}code-label"${shown}>${escapeText(filename)}</${element}>`
    : `${figure}${shown}>`;
  const caption = writeCaption(ctx, block);
  const name = attribute('aria-label', label ? `${ctx.labels.code}: ${label}` : ctx.labels.code);
  const pre = `<pre tabindex="0" role="group"${name}><code${kind}>${highlighted(ctx, block)}</code></pre>`;
  return `${head}${pre}${caption}</figure>`;
}
