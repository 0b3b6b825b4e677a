import { type Issue } from '@alphanode/meta-schema/guard';
import { type MetaField } from '@alphanode/meta-schema/fields';
import { type Components } from './components.ts';
import { type Labels } from './labels/en.ts';
import { type PictureOptions } from './picture.ts';
import { type SafeHtml } from './safe-html.ts';

/** How the post meta box is drawn. */
export interface MetaOptions {
  /** The table of fields; that of `@alphanode/meta-schema` where absent. Give `fields` of a `defineMeta`. */
  readonly fields?: readonly MetaField[];
  /** Field keys, or labels of extra entries, that come first, in this order. */
  readonly order?: readonly string[];
  /** Field keys, or labels of extra entries, that are not shown. */
  readonly hide?: readonly string[];
  /**
   * Whether extra entries are shown whose label begins with `_`, as systems keep their own notes there, or
   * whose value is an e-mail address.
   */
  readonly protected?: boolean;
  /** Labels by field key or by the label of an extra entry. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Draws the value of a field, by key or by the label of an extra entry; text is escaped. */
  readonly formatters?: Readonly<Record<string, (value: unknown) => SafeHtml | string>>;
  /** Whether the box is open; `true` where absent. */
  readonly open?: boolean;
  readonly density?: 'comfortable' | 'compact';
}

/** Bounds of one render. What lies beyond is shown shortened, never silently lost. */
export interface Limits {
  /** Nesting of blocks; 64 where absent. */
  readonly blockDepth?: number;
  /** Nesting of meta values; 16 where absent. */
  readonly metaDepth?: number;
  /** Blocks, inlines and meta values of one render; 1,000,000 where absent. */
  readonly nodes?: number;
  /** Items of one meta list, authors, tags and similar posts; 200 where absent. */
  readonly metaItems?: number;
  /** Values of one meta box that are not of a known field; 20,000 where absent. */
  readonly metaValues?: number;
}

/** Parts that can be switched off with `false`. */
export interface Features {
  readonly header?: boolean;
  readonly cover?: boolean;
  readonly notice?: boolean;
  readonly byline?: boolean;
  readonly tags?: boolean;
  readonly metaBox?: boolean;
  readonly similarPosts?: boolean;
  readonly jsonLd?: boolean;
}

/** An embed provider that may be framed. */
export interface EmbedProvider {
  readonly name: string;
  /** The address to frame for the URL of an embed, or `undefined` where it is not this provider's. */
  readonly frame: (url: string) => string | undefined;
  /** `sandbox` tokens; `allow-scripts allow-popups allow-presentation` where absent. */
  readonly sandbox?: string;
}

/** Options of every render function; all are optional. */
export interface RenderOptions {
  readonly components?: Components;
  /** Absolute URL that relative URLs resolve against. */
  readonly baseUrl?: string;
  /** BCP 47 language of numbers and dates; that of `labels` where absent. */
  readonly lang?: string;
  /** The renderer's own words; English where absent, also one by one. */
  readonly labels?: Partial<Labels>;
  /** The time of the render. With it, a post whose date of publication has not come is held back; with one that is no time, every post. */
  readonly now?: Date | number | string;
  /** Added to every heading level, at most to 6; 0 makes the title an `h1`. */
  readonly headingOffset?: number;
  /** Put before every id, so that several articles can share a page. */
  readonly idPrefix?: string;
  /** Put before every class name; `an-` where absent, which is what the stylesheet expects. */
  readonly classPrefix?: string;
  readonly meta?: MetaOptions;
  readonly images?: PictureOptions;
  /** Providers whose embeds are framed; none where absent, so that embeds are links. */
  readonly embeds?: readonly EmbedProvider[];
  /** Marks up code with classes; `undefined` leaves it plain. */
  readonly highlight?: (code: string, language: string) => SafeHtml | undefined;
  /** Put on the script elements of a page. */
  readonly nonce?: string;
  readonly onIssue?: (issue: Issue) => void;
  readonly limits?: Limits;
  readonly features?: Features;
}
