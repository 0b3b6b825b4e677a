import { type Block, type Inline, type SimilarLink } from '@alphanode/meta-schema';
import { type Issue } from '@alphanode/meta-schema/guard';
import { type SafeHtml } from './safe-html.ts';

/** What an override may call. */
export interface OverrideTools {
  /** Draws the part as it would be drawn without the override. */
  readonly renderDefault: () => SafeHtml;
  /** Draws the blocks or inlines that the part holds as its `children`; nothing for a part without. */
  readonly renderChildren: () => SafeHtml;
  readonly onIssue: (issue: Issue) => void;
}

/** Draws one part or block in place of the default. */
export type Override<Props> = (props: Props, tools: OverrideTools) => SafeHtml;

type BlockOfType<Type> = Extract<Block, { readonly type: Type }>;
type InlineOfType<Type> = Extract<Inline, { readonly type: Type }>;

/** What an override of a block gets. */
export interface BlockProps<Type extends Block['type']> {
  readonly block: BlockOfType<Type>;
  /** The anchor of a heading. */
  readonly id?: string;
}

/** What an override of an inline gets. */
export interface InlineProps<Type extends Inline['type']> {
  readonly inline: InlineOfType<Type>;
}

/** What an override of the header gets. */
export interface HeaderProps {
  readonly title: string;
  readonly lead: SafeHtml;
  readonly byline: SafeHtml;
}

/** What an override of the notice gets: sentences that say why a post is held back, and how it was made. */
export interface NoticeProps {
  readonly reasons: readonly string[];
  readonly disclosure?: string;
}

/** What an override of a picture's credit gets. */
export interface CreditProps {
  readonly credit: string;
  readonly licenseUrl?: string;
}

/** One row of the meta box. */
export interface MetaFieldProps {
  /** Key of the field table; absent for an extra entry. */
  readonly key?: string;
  readonly label: string;
  readonly value: unknown;
  readonly html: SafeHtml;
}

/** What an override of the meta box gets. */
export interface MetaBoxProps {
  readonly title: string;
  readonly rows: readonly MetaFieldProps[];
}

/** What an override of the similar posts gets; every URL is safe. */
export interface SimilarPostsProps {
  readonly title: string;
  readonly links: readonly SimilarLink[];
}

/** What an override of a block or inline of a site's own gets. */
export interface CustomProps {
  readonly name: string;
  /** Whatever the record holds; nothing has looked at it. */
  readonly data: unknown;
  /** What is shown where there is no override; absent where the record has none. */
  readonly text?: string;
}

/** Overrides by the name of a part, by the type of a block or inline, and by the name of a custom one. */
export type Components = {
  readonly [Type in Exclude<Block['type'], 'custom'>]?: Override<BlockProps<Type>>;
} & {
  readonly [Type in Exclude<Inline['type'], 'text' | 'break' | 'wordBreak' | 'custom'>]?: Override<
    InlineProps<Type>
  >;
} & {
  readonly Header?: Override<HeaderProps>;
  readonly Notice?: Override<NoticeProps>;
  readonly Credit?: Override<CreditProps>;
  readonly MetaBox?: Override<MetaBoxProps>;
  readonly MetaField?: Override<MetaFieldProps>;
  readonly SimilarPosts?: Override<SimilarPostsProps>;
  /** Blocks and inlines of `type: 'custom'`, by their `name`. */
  readonly custom?: Readonly<Record<string, Override<CustomProps>>>;
};

/** Every name that can be overridden, those of custom blocks aside. */
type PartName = Exclude<keyof Components, 'custom'>;

type DefaultComponents = Readonly<
  Record<PartName, (props: object, tools: OverrideTools) => SafeHtml>
>;

/** Draws a part as it is drawn without an override. */
export const drawDefault = (_props: object, { renderDefault }: OverrideTools): SafeHtml =>
  renderDefault();

/**
 * Every part by its name, drawn as it is without an override: the list of what can be overridden, and a
 * base to spread.
 *
 * @example
 * Object.keys(defaultComponents).includes('figure'); //=> true
 */
export const defaultComponents: DefaultComponents =
  /* @__PURE__ */ Object.freeze<DefaultComponents>({
    paragraph: drawDefault,
    heading: drawDefault,
    list: drawDefault,
    checklist: drawDefault,
    definitions: drawDefault,
    figure: drawDefault,
    gallery: drawDefault,
    quote: drawDefault,
    code: drawDefault,
    table: drawDefault,
    callout: drawDefault,
    details: drawDefault,
    section: drawDefault,
    media: drawDefault,
    embed: drawDefault,
    footnotes: drawDefault,
    divider: drawDefault,
    link: drawDefault,
    image: drawDefault,
    footnote: drawDefault,
    Header: drawDefault,
    Notice: drawDefault,
    Credit: drawDefault,
    MetaBox: drawDefault,
    MetaField: drawDefault,
    SimilarPosts: drawDefault,
  });
