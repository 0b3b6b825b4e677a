export { calloutTones, sectionKinds, trackKinds } from './block-kinds.ts';
export { type Mark, type MarkMember, markMembers, marks } from './inline.ts';

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

/** The fields of an image source, in order of display. */
export const imageSourceFields: readonly MetaField[] = [
  { key: 'source', label: 'source', kind: 'text', aliases: ['image source', 'provider'] },
  {
    key: 'url',
    label: 'url',
    kind: 'url',
    aliases: ['src', 'href', 'image'],
    required: true,
    use: 'media',
  },
  { key: 'caption', label: 'caption', kind: 'text' },
  { key: 'alt', label: 'alt', kind: 'text', aliases: ['alt text'] },
  { key: 'width', label: 'width', kind: 'wholeNumber' },
  { key: 'height', label: 'height', kind: 'wholeNumber' },
  { key: 'credit', label: 'credit', kind: 'text', aliases: ['credit line'] },
  { key: 'creator', label: 'creator', kind: 'text', aliases: ['author', 'photographer'] },
  { key: 'copyrightNotice', label: 'copyright notice', kind: 'text', aliases: ['copyright'] },
  { key: 'license', label: 'license', kind: 'url', aliases: ['licence', 'license url'] },
  { key: 'acquireLicensePage', label: 'acquire license page', kind: 'url' },
];

/** The field table: one row per post meta field, in order of display. To add a field, add a row. */
export const metaFields: readonly MetaField[] = [
  { key: 'topic', label: 'topic', kind: 'text', aliases: ['subject'], schemaOrg: 'about' },
  { key: 'summary', label: 'summary', kind: 'text', aliases: ['abstract'], schemaOrg: 'abstract' },
  { key: 'aiOutline', label: 'ai outline', kind: 'keyValueList', aliases: ['outline'] },
  { key: 'aiBrief', label: 'ai brief', kind: 'text', aliases: ['brief'] },
  { key: 'stack', label: 'stack', kind: 'textList', aliases: ['stacks', 'tech stack'] },
  { key: 'tools', label: 'tools', kind: 'textList', aliases: ['tool'], schemaOrg: 'dependencies' },
  { key: 'codeLanguage', label: 'code language', kind: 'text', aliases: ['programming language'] },
  {
    key: 'difficulty',
    label: 'difficulty',
    kind: 'choice',
    aliases: ['level'],
    options: ['beginner', 'intermediate', 'advanced'],
    schemaOrg: 'proficiencyLevel',
  },
  {
    key: 'readingTime',
    label: 'reading time',
    kind: 'wholeNumber',
    aliases: ['reading time minutes', 'read time'],
    unit: 'minute',
    schemaOrg: 'timeRequired',
  },
  { key: 'viewCount', label: 'view count', kind: 'wholeNumber', aliases: ['views'] },
  {
    key: 'score',
    label: 'score',
    kind: 'record',
    aliases: ['scores'],
    fields: [
      { key: 'quality', label: 'quality', kind: 'percentage' },
      { key: 'freshness', label: 'freshness', kind: 'percentage' },
      { key: 'depth', label: 'depth', kind: 'percentage' },
      { key: 'clarity', label: 'clarity', kind: 'percentage' },
    ],
  },
  {
    key: 'revision',
    label: 'revision',
    kind: 'record',
    fields: [
      { key: 'status', label: 'status', kind: 'text', schemaOrg: 'creativeWorkStatus' },
      { key: 'version', label: 'version', kind: 'text', schemaOrg: 'version' },
      { key: 'lastReviewed', label: 'last reviewed', kind: 'date', aliases: ['last reviewed on'] },
    ],
  },
  { key: 'reference', label: 'reference', kind: 'text', aliases: ['ref'], schemaOrg: 'identifier' },
  { key: 'hash', label: 'hash', kind: 'hex', aliases: ['content hash'] },
  {
    key: 'flags',
    label: 'flags',
    kind: 'record',
    fields: [
      { key: 'aiGeneratedStyle', label: 'ai generated style', kind: 'flag', aliases: ['ai style'] },
      { key: 'hasImages', label: 'has images', kind: 'flag' },
      { key: 'imageHeavy', label: 'image heavy', kind: 'flag' },
      {
        key: 'needsHumanReview',
        label: 'needs human review',
        kind: 'flag',
        aliases: ['needs review'],
      },
    ],
  },
  { key: 'checklist', label: 'checklist', kind: 'textList' },
  {
    key: 'entities',
    label: 'entities',
    kind: 'recordList',
    schemaOrg: 'mentions',
    fields: [
      { key: 'name', label: 'name', kind: 'text', required: true },
      { key: 'type', label: 'type', kind: 'text' },
    ],
  },
  {
    key: 'imageSources',
    label: 'image sources',
    kind: 'recordList',
    aliases: ['images', 'image source'],
    fields: imageSourceFields,
  },
  {
    key: 'payload',
    label: 'payload',
    kind: 'record',
    fields: [
      { key: 'sourceId', label: 'source id', kind: 'text' },
      { key: 'generator', label: 'generator', kind: 'text' },
      { key: 'paragraphs', label: 'paragraphs', kind: 'wholeNumber' },
      { key: 'scenario', label: 'scenario', kind: 'text' },
      { key: 'seed', label: 'seed', kind: 'wholeNumber' },
    ],
  },
  { key: 'notes', label: 'notes', kind: 'textList', aliases: ['note'] },
];
