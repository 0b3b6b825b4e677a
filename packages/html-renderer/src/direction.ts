const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|pa-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const leftToRight = /-(?:latn|cyrl|deva)(?:-|$)/i;

/** The writing direction of a BCP 47 language. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  rightToLeft.test(lang) && !leftToRight.test(lang) ? 'rtl' : 'ltr';
