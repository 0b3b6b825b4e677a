import { type CalloutBlock } from '@alphanode/meta-schema';

/**
 * The words that the renderer itself writes, in one language. `fields` maps keys of the field table of
 * `@alphanode/meta-schema` to labels and `options` the values of its choices; what they lack is shown in English.
 */
export interface Labels {
  /** BCP 47; also the language of numbers and dates. */
  readonly lang: string;
  /** Titles of the meta box and of the similar posts. */
  readonly postMeta: string;
  readonly similarPosts: string;
  /** Before the credit of a picture; a colon follows. */
  readonly imageSource: string;
  /** The words of the link from a credit to its licence. */
  readonly license: string;
  /** Before a date in the byline. */
  readonly published: string;
  readonly updated: string;
  /** Before the names of the authors. */
  readonly by: string;
  /** Names the list of tags for screen readers. */
  readonly tags: string;
  /** Title of the reasons why a post is held back. */
  readonly underReview: string;
  /** Said of a text that AI generated or that is in that style. */
  readonly aiDisclosure: string;
  /** Names, for screen readers, the place of those reasons and of what is said of AI. */
  readonly notice: string;
  /** Names the notes at the end for screen readers. */
  readonly footnotes: string;
  /** Names the link from a note to where it was referred to; the number of the note follows. */
  readonly backToText: string;
  /** Name a piece of code, and a table, that can be scrolled, for screen readers. */
  readonly code: string;
  readonly table: string;
  /** Name the box of an item in a checklist, with and without its check mark, for screen readers. */
  readonly done: string;
  readonly open: string;
  /** In the place of a value that is there and empty, such as a list without items. */
  readonly none: string;
  /** `{count}` is the number of items left out. */
  readonly more: string;
  /** Names an embed that has no title, nor its provider a name. */
  readonly embed: string;
  /** Titles of callouts without one of their own, by tone. */
  readonly callouts: Readonly<Record<CalloutBlock['tone'], string>>;
  /** Why a post is held back, by the code of the reason; English where absent. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}
