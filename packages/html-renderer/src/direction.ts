import { attempt } from './attempt.ts';
import { memoOf } from './memo.ts';

/** Scripts that are written from right to left. */
const rightToLeft = /^(?:Adlm|Arab|Armi|Hebr|Nkoo|Rohg|Syrc|Thaa)$/;

/**
 * The writing direction of a BCP 47 language: that of its script, or of the one it is mostly written in.
 *
 * @example
 * directionOf('ar-EG'); //=> 'rtl'
 */
export const directionOf: (lang: string) => 'ltr' | 'rtl' = /* @__PURE__ */ memoOf((lang) => {
  const script = attempt(() => new Intl.Locale(lang).maximize().script);
  return rightToLeft.test(String(script)) ? 'rtl' : 'ltr';
});
