/** Start tags that are written again and again, with the class prefix of the site in them. */
export interface ClassTags {
  readonly values: string;
  readonly record: string;
  readonly meter: string;
}

/** Joined, which gives one string; a template gives a tree of its pieces, to be walked for each use. */
export const flat = (...pieces: readonly string[]): string => pieces.join('');

const make = (prefix: string): ClassTags => ({
  values: flat('<ul class="', prefix, 'values">'),
  record: flat('<dl class="', prefix, 'record">'),
  meter: flat(' <meter class="', prefix, 'meter" min="0" max="100" value="'),
});

const usual = make('an-');

/** The tags of a site. */
export const classTagsOf = (prefix: string): ClassTags => (prefix === 'an-' ? usual : make(prefix));
