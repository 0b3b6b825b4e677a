import { type Issue } from '@alphanode/meta-schema/guard';
import { type MetaField } from '@alphanode/meta-schema/fields';
import { type Components } from './components.ts';
import { type Labels } from './labels/labels.ts';
import { type PictureOptions } from './picture.ts';
import { type SafeHtml } from './safe-html.ts';

/** How the post meta box is drawn. */
export interface MetaOptions {
  /** The table of fields; that of `@alphanode/meta-schema` where absent. Give `fields` of a `defineMeta`. */
  readonly fields?: readonly MetaField[] | undefined;
  /** Field keys, or labels of extra entries, that come first, in this order. */
  readonly order?: readonly string[] | undefined;
  /** Field keys, or labels of extra entries, that are not shown. */
  readonly hide?: readonly string[] | undefined;
  /**
   * Whether extra entries are shown whose label begins with `_`, as systems keep their own notes there, or
   * is that of a password, or whose value is an e-mail address.
   */
  readonly protected?: boolean | undefined;
  /** Labels by field key or by the label of an extra entry. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** Draws the value of a field, by key or by the label of an extra entry; text is escaped. */
  readonly formatters?: Readonly<Record<string, (value: unknown) => SafeHtml | string>> | undefined;
  /** Whether the box is open; `true` where absent. */
  readonly open?: boolean | undefined;
  readonly density?: 'comfortable' | 'compact' | undefined;
}

/** Bounds of one render. What lies beyond is shown shortened, never silently lost. */
export interface Limits {
  /** Nesting of blocks; 64 where absent. */
  readonly blockDepth?: number | undefined;
  /** Nesting of meta values; 16 where absent. */
  readonly metaDepth?: number | undefined;
  /** Blocks, inlines and meta values of one render; 1,000,000 where absent. */
  readonly nodes?: number | undefined;
  /** Items of one meta list, authors, tags and similar posts; 200 where absent. */
  readonly metaItems?: number | undefined;
  /** Values of one meta box that are not of a known field; 20,000 where absent. */
  readonly metaValues?: number | undefined;
}

/** Parts that can be switched off with `false`. */
export interface Features {
  readonly header?: boolean | undefined;
  readonly cover?: boolean | undefined;
  readonly notice?: boolean | undefined;
  readonly byline?: boolean | undefined;
  readonly tags?: boolean | undefined;
  readonly metaBox?: boolean | undefined;
  readonly similarPosts?: boolean | undefined;
  readonly jsonLd?: boolean | undefined;
}

/** An embed provider that may be framed. */
export interface EmbedProvider {
  /** What a reader calls it, e.g. `YouTube`; names the frame of an embed without a title. */
  readonly name: string;
  /** The address to frame for the URL of an embed, or `undefined` where it is not this provider's. */
  readonly frame: (url: string) => string | undefined;
  /** `sandbox` tokens; `allow-scripts allow-popups allow-presentation` where absent. */
  readonly sandbox?: string | undefined;
}

/** Options of every render function; all are optional. */
export interface RenderOptions {
  readonly components?: Components | undefined;
  /** Absolute URL that relative URLs resolve against. */
  readonly baseUrl?: string | undefined;
  /** BCP 47 language of numbers and dates; that of `labels` where absent. */
  readonly lang?: string | undefined;
  /** The renderer's own words; English where absent, also one by one. */
  readonly labels?: Partial<Labels> | undefined;
  /**
   * The time of the render, in milliseconds where it is a number. With it, a post whose date of publication
   * has not come is held back; with one that is no time, every post.
   */
  readonly now?: Date | number | string | undefined;
  /** Added to every heading level, at most to 6; 0 makes the title an `h1`. */
  readonly headingOffset?: number | undefined;
  /** Put before every id, so that several articles can share a page. */
  readonly idPrefix?: string | undefined;
  /** Put before every class name; `an-` where absent, which is what the stylesheet expects. */
  readonly classPrefix?: string | undefined;
  readonly meta?: MetaOptions | undefined;
  readonly images?: PictureOptions | undefined;
  /** Providers whose embeds are framed; none where absent, so that embeds are links. */
  readonly embeds?: readonly EmbedProvider[] | undefined;
  /** Marks up code with classes; `undefined` leaves it plain. */
  readonly highlight?: ((code: string, language: string) => SafeHtml | undefined) | undefined;
  /** Put on the script elements of a page. */
  readonly nonce?: string | undefined;
  readonly onIssue?: ((issue: Issue) => void) | undefined;
  readonly limits?: Limits | undefined;
  readonly features?: Features | undefined;
}
