import { labelOf } from './label-of.ts';

/** How a field's value is shaped, repaired, checked and shown. */
export type FieldKind =
  | 'text'
  | 'textList'
  | 'keyValueList'
  | 'choice'
  | 'wholeNumber'
  | 'percentage'
  | 'date'
  | 'hex'
  | 'flag'
  | 'url'
  | 'record'
  | 'recordList';

/** One row of the field table. */
export interface MetaField {
  /** Canonical camelCase key in `PostMeta`. */
  readonly key: string;
  /** English label, also the key of the label catalogues. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Other names sites use; case, spaces, `_` and `-` are folded before comparing. */
  readonly aliases?: readonly string[];
  /** Allowed values of a `choice`. */
  readonly options?: readonly string[];
  /** Members of a `record` or of each item of a `recordList`, in order of display. */
  readonly fields?: readonly MetaField[];
  /** Unit that formatting adds. */
  readonly unit?: 'minute';
  /** Whether its record is refused without it. */
  readonly required?: boolean;
  /** Whether a text has to show something. */
  readonly nonEmpty?: boolean;
  /** What a `url` is for; `link` where absent. */
  readonly use?: 'link' | 'media';
  /** The schema.org property that carries it in JSON-LD. */
  readonly schemaOrg?: string;
}

/** A field as it is written: its label is its key in words. */
type Unlabelled = Omit<MetaField, 'label'>;

const labelled = (fields: readonly Unlabelled[]): readonly MetaField[] =>
  fields.map((field) => ({ ...field, label: labelOf(field) }));

const candidates: Unlabelled = {
  key: 'candidates',
  kind: 'recordList',
  fields: /* @__PURE__ */ labelled([
    { key: 'url', kind: 'url', aliases: ['src'], required: true, use: 'media' },
    { key: 'width', kind: 'wholeNumber' },
    { key: 'density', kind: 'wholeNumber' },
  ]),
};

/** The fields of an image source, in order of display. */
export const imageSourceFields: readonly MetaField[] = /* @__PURE__ */ labelled([
  { key: 'source', kind: 'text', aliases: ['image source', 'provider', 'publisher', 'agency'] },
  {
    key: 'url',
    kind: 'url',
    aliases: ['src', 'href', 'image', 'image url', 'content url', 'img', 'photo'],
    required: true,
    use: 'media',
  },
  { key: 'caption', kind: 'text', aliases: ['title', 'description'] },
  { key: 'alt', kind: 'text', aliases: ['alt text', 'alternative text'] },
  { key: 'width', kind: 'wholeNumber' },
  { key: 'height', kind: 'wholeNumber' },
  {
    key: 'credit',
    kind: 'text',
    aliases: ['credit line', 'credit text', 'attribution', 'byline'],
  },
  { key: 'creator', kind: 'text', aliases: ['author', 'photographer', 'artist'] },
  { key: 'copyrightNotice', kind: 'text', aliases: ['copyright'] },
  { key: 'license', kind: 'url', aliases: ['licence', 'license url'] },
  { key: 'acquireLicensePage', kind: 'url' },
  candidates,
  {
    key: 'sources',
    kind: 'recordList',
    fields: /* @__PURE__ */ labelled([
      { ...candidates, required: true },
      { key: 'media', kind: 'text' },
      { key: 'mimeType', kind: 'text' },
      { key: 'width', kind: 'wholeNumber' },
      { key: 'height', kind: 'wholeNumber' },
    ]),
  },
]);

/** The field table: one row per post meta field, in order of display. To add a field, add a row. */
export const metaFields: readonly MetaField[] = /* @__PURE__ */ labelled([
  { key: 'topic', kind: 'text', aliases: ['subject'], schemaOrg: 'about' },
  { key: 'summary', kind: 'text', aliases: ['abstract', 'description'], schemaOrg: 'abstract' },
  { key: 'aiOutline', kind: 'keyValueList', aliases: ['outline'] },
  { key: 'aiBrief', kind: 'text', aliases: ['brief'] },
  { key: 'stack', kind: 'textList', aliases: ['stacks', 'tech stack'] },
  { key: 'tools', kind: 'textList', aliases: ['tool'], schemaOrg: 'dependencies' },
  { key: 'codeLanguage', kind: 'text', aliases: ['programming language'] },
  {
    key: 'difficulty',
    kind: 'choice',
    aliases: ['level'],
    options: ['beginner', 'intermediate', 'advanced'],
    schemaOrg: 'proficiencyLevel',
  },
  {
    key: 'readingTime',
    kind: 'wholeNumber',
    aliases: ['reading time minutes', 'read time'],
    unit: 'minute',
    schemaOrg: 'timeRequired',
  },
  { key: 'viewCount', kind: 'wholeNumber', aliases: ['views'] },
  {
    key: 'score',
    kind: 'record',
    aliases: ['scores'],
    fields: /* @__PURE__ */ labelled([
      { key: 'quality', kind: 'percentage' },
      { key: 'freshness', kind: 'percentage' },
      { key: 'depth', kind: 'percentage' },
      { key: 'clarity', kind: 'percentage' },
    ]),
  },
  {
    key: 'revision',
    kind: 'record',
    fields: /* @__PURE__ */ labelled([
      { key: 'status', kind: 'text', schemaOrg: 'creativeWorkStatus' },
      { key: 'version', kind: 'text', schemaOrg: 'version' },
      { key: 'lastReviewed', kind: 'date', aliases: ['last reviewed on'] },
    ]),
  },
  { key: 'reference', kind: 'text', aliases: ['ref'], schemaOrg: 'identifier' },
  { key: 'hash', kind: 'hex', aliases: ['content hash'] },
  {
    key: 'flags',
    kind: 'record',
    fields: /* @__PURE__ */ labelled([
      { key: 'aiGeneratedStyle', kind: 'flag', aliases: ['ai style'] },
      { key: 'hasImages', kind: 'flag' },
      { key: 'imageHeavy', kind: 'flag' },
      {
        key: 'needsHumanReview',
        kind: 'flag',
        aliases: ['needs review'],
      },
    ]),
  },
  { key: 'checklist', kind: 'textList' },
  {
    key: 'entities',
    kind: 'recordList',
    schemaOrg: 'mentions',
    fields: /* @__PURE__ */ labelled([
      { key: 'name', kind: 'text', required: true },
      { key: 'type', kind: 'text' },
    ]),
  },
  {
    key: 'imageSources',
    kind: 'recordList',
    aliases: ['images', 'image source'],
    fields: imageSourceFields,
  },
  {
    key: 'payload',
    kind: 'record',
    fields: /* @__PURE__ */ labelled([
      { key: 'sourceId', kind: 'text' },
      { key: 'generator', kind: 'text' },
      { key: 'paragraphs', kind: 'wholeNumber' },
      { key: 'scenario', kind: 'text' },
      { key: 'seed', kind: 'wholeNumber' },
    ]),
  },
  { key: 'notes', kind: 'textList', aliases: ['note'] },
]);
