import { type Issue } from '@alphanode/image-source';
import { type Article, type MetaDefinition, type PostMeta } from '@alphanode/meta-schema';

/** Where an item lies in what was read. */
export interface ImportSource {
  /** Absent where the input has no name. */
  readonly file?: string;
  /** Characters before the item. */
  readonly offset: number;
  /** Counts from 1. */
  readonly line: number;
}

/** One item: an article, or the issues that tell why there is none. `Own` are a site's own fields of meta. */
export interface Imported<Own = unknown> {
  readonly article?: Article & { readonly meta: PostMeta & Own };
  readonly issues: readonly Issue[];
  readonly source: ImportSource;
}

/** How articles are read, in every format. */
export interface ImportOptions<Own = unknown> {
  /** The name of what is read, for issues and `source`. */
  readonly file?: string;
  /**
   * `strict` takes canonical records alone, `repair` mends what has one reading, `salvage` leaves a bad
   * field out rather than refuse the article. `salvage` where absent: imported posts are as they are.
   */
  readonly mode?: 'strict' | 'repair' | 'salvage';
  /** The site's own fields of meta, as `defineMeta` of `@alphanode/meta-schema` gives them. */
  readonly meta?: Pick<MetaDefinition<Own>, 'safeParseArticle'>;
  /** Prefixes that meta keys bear on this site, e.g. `anp_`. */
  readonly prefixes?: readonly string[];
  /**
   * Reads what is not published as well: drafts, private, pending and scheduled posts. Each bears its status
   * as its `status`, so that `assessPublication` holds it back.
   */
  readonly drafts?: boolean;
  /**
   * What is known of a page or a Markdown file besides what it says, such as a row of a table about it, by the
   * keys of front matter. Its own front matter comes before.
   */
  readonly frontMatter?: Readonly<Record<string, unknown>>;
  /**
   * Of links between notes in Markdown, `[[Page#Part|words]]`, the `words` are kept, or all, as they are
   * written, for who knows where the pages are; `words` where absent.
   */
  readonly noteLinks?: 'words' | 'kept';
  /** Absolute URL against which relative URLs are resolved; without it they stay as they are. */
  readonly baseUrl?: string;
  /** The locale whose fields are read of an export of Contentful; its default where absent. */
  readonly locale?: string;
  /** The project of Sanity, where what is read refers to pictures that lie there. */
  readonly sanity?: { readonly projectId: string; readonly dataset: string };
}

/** An item as a reader hands it over: a record for the schema, or only issues. */
export interface Draft {
  readonly record?: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly source: ImportSource;
  /** Why the item is not for the public; absent where it is. */
  readonly status?: string | undefined;
  /** What issues call the item; the post where absent. */
  readonly subject?: string;
  /** The line of a place in the record, where the reader knows it better than `source`. */
  readonly lineOf?: (path: readonly (string | number)[]) => number | undefined;
  /** Where what the record has at a path stands in what was read, by its own keys. */
  readonly placeOf?: (path: readonly (string | number)[]) => readonly (string | number)[];
}
