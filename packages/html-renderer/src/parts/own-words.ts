/** The language of the renderer's own words, where it is not that of the article. */
export interface OwnWords {
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl' | undefined;
}
