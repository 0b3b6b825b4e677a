const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
/** A script subtag, which is the only one of four letters. */
const script = /^[a-z]{2,8}(?:-[a-z]{3})*-([a-z]{4})(?:-|$)/i;
const rightToLeftScript = /^(?:adlm|arab|hebr|nkoo|rohg|syrc|thaa)$/i;

/**
 * The writing direction of a BCP 47 language: that of its script where it names one.
 *
 * @example
 * directionOf('ar-EG'); //=> 'rtl'
 */
export const directionOf = (lang: string): 'ltr' | 'rtl' => {
  const named = script.exec(lang)?.[1];
  const isRightToLeft =
    named === undefined ? rightToLeft.test(lang) : rightToLeftScript.test(named);
  return isRightToLeft ? 'rtl' : 'ltr';
};
