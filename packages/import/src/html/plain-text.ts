import { type Inline } from '@alphanode/meta-schema';

/** The words of running text. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'break') return ' ';
      if (inline.type === 'link') return plainText(inline.children);
      return inline.type === 'text' || inline.type === 'custom' ? (inline.text ?? '') : '';
    })
    .join('');
