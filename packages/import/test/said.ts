import { renderArticle } from '@alphanode/html-renderer';
import { type Block, type Inline, type TextInline } from '@alphanode/meta-schema';

/** A text, with marks. */
export const text = (said: string, ...marks: NonNullable<TextInline['marks']>): TextInline => ({
  type: 'text',
  text: said,
  ...(marks.length > 0 ? { marks } : {}),
});

/** A paragraph. */
export const say = (...children: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});

/** An article of the blocks, without its header, as HTML. */
export const draw = (body: readonly Block[]): string =>
  renderArticle(
    {
      schemaVersion: 1,
      title: 't',
      slug: 't',
      lang: 'en',
      body,
      meta: { extra: [] },
      authors: [],
      tags: [],
      similar: [],
    },
    { features: { header: false } },
  );
