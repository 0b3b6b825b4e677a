/** How a member of a block or inline is shaped. */
export type MemberKind =
  | 'text'
  | 'url'
  | 'boolean'
  | 'level'
  | 'integer'
  | 'choice'
  | 'choices'
  | 'image'
  | 'images'
  | 'json'
  /** Inlines. */
  | 'inlines'
  /** Inlines among which there is no link. */
  | 'spans'
  /** A list of inlines. */
  | 'inlineLists'
  /** The cells of a row. */
  | 'cells'
  /** A list of cells. */
  | 'rows'
  | 'blocks'
  /** Records of the members in `item`. */
  | 'items';

/** A member of a block, an inline, or an item of a block. */
export interface Member {
  readonly key: string;
  readonly kind: MemberKind;
  readonly required?: boolean;
  /** Other names of the key, as plain JSON formats use them. */
  readonly aliases?: readonly string[];
  /** Values of a `choice` or of each of `choices`; `null` among them means that nothing was chosen. */
  readonly options?: readonly (string | null)[];
  /** Words for false and for true, beside the usual ones. */
  readonly words?: readonly [string, string];
  /** Stands where a required member is absent. */
  readonly fallback?: string | boolean | number;
  readonly item?: readonly Member[];
}
