/** Tones of a callout. */
export const calloutTones = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** Kinds of a section, named as the HTML elements that they are drawn as. */
export const sectionKinds = [
  'section',
  'article',
  'aside',
  'nav',
  'header',
  'footer',
  'address',
] as const;

/** What the text tracks of a film are for. */
export const trackKinds = [
  'subtitles',
  'captions',
  'descriptions',
  'chapters',
  'metadata',
] as const;
