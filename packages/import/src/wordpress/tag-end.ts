/** The longest opening tag of a shortcode that is read. */
const maxTag = 4000;

const [double, single, equals, opening, closing] = [0x22, 0x27, 0x3d, 0x5b, 0x5d];

/**
 * The index of the `]` that ends the tag; one in quotes does not. -1 where none does, or, with `isLone`, where
 * another tag begins before.
 */
export const tagEnd = (html: string, from: number, isLone = false): number => {
  const end = Math.min(html.length, from + maxTag);
  let quote = 0;
  for (let index = from; index < end; index++) {
    const sign = html.charCodeAt(index);
    if (quote !== 0) quote = sign === quote ? 0 : quote;
    else if (sign === closing) return index;
    else if (sign === opening && isLone) return -1;
    else if ((sign === double || sign === single) && html.charCodeAt(index - 1) === equals)
      quote = sign;
  }
  return -1;
};
