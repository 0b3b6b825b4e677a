import { type Block, type Inline } from '@alphanode/meta-schema';
import { textOf } from '@alphanode/meta-schema/text';

/** The words of a piece of an article, in one line. */
export const plainText = (piece: Block | readonly (Block | Inline)[]): string =>
  textOf(piece).replaceAll('\n', ' ');
