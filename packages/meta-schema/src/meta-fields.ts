import { type ImageCandidate, type PictureSource } from '@alphanode/image-source';
import { type ImageSource } from './image-source.ts';
import { labelOf } from './label-of.ts';
import {
  type Entity,
  type Flags,
  type Payload,
  type PostMeta,
  type Revision,
  type Score,
} from './post-meta.ts';

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

/** A row as it is written: its label is its key in words. */
type Row = Omit<MetaField, 'key' | 'label'>;

/** One row for each member of a record and none beside: the compiler misses either. `extra` has no row. */
type RowsOf<Of> = Readonly<Record<Exclude<keyof Of, 'extra'>, Row>>;

const fieldsOf = <Of>(rows: RowsOf<Of>): readonly MetaField[] =>
  Object.entries<Row>(rows).map(([key, row]) => ({ key, ...row, label: labelOf({ key }) }));

/** No row is made of another by a spread, which would keep the tables in bundles that use none. */
const candidateFields = /* @__PURE__ */ fieldsOf<ImageCandidate>({
  url: { kind: 'url', aliases: ['src'], required: true, use: 'media' },
  width: { kind: 'wholeNumber' },
  density: { kind: 'wholeNumber' },
});

/** The fields of an image source, in order of display. */
export const imageSourceFields: readonly MetaField[] = /* @__PURE__ */ fieldsOf<ImageSource>({
  source: { kind: 'text', aliases: ['image source', 'provider', 'publisher', 'agency'] },
  url: {
    kind: 'url',
    aliases: ['src', 'href', 'image', 'image url', 'content url', 'img', 'photo'],
    required: true,
    use: 'media',
  },
  caption: { kind: 'text', aliases: ['title', 'description'] },
  alt: { kind: 'text', aliases: ['alt text', 'alternative text'] },
  width: { kind: 'wholeNumber' },
  height: { kind: 'wholeNumber' },
  credit: {
    kind: 'text',
    aliases: ['credit line', 'credit text', 'attribution', 'byline'],
  },
  creator: { kind: 'text', aliases: ['author', 'photographer', 'artist'] },
  copyrightNotice: { kind: 'text', aliases: ['copyright'] },
  license: { kind: 'url', aliases: ['licence', 'license url'] },
  acquireLicensePage: { kind: 'url' },
  candidates: { kind: 'recordList', fields: candidateFields },
  sources: {
    kind: 'recordList',
    fields: /* @__PURE__ */ fieldsOf<PictureSource>({
      candidates: { kind: 'recordList', fields: candidateFields, required: true },
      media: { kind: 'text' },
      mimeType: { kind: 'text' },
      width: { kind: 'wholeNumber' },
      height: { kind: 'wholeNumber' },
    }),
  },
});

/** The field table: one row per post meta field, in order of display. To add a field, add a row. */
export const metaFields: readonly MetaField[] = /* @__PURE__ */ fieldsOf<PostMeta>({
  topic: { kind: 'text', aliases: ['subject'], schemaOrg: 'about' },
  summary: { kind: 'text', aliases: ['abstract', 'description'], schemaOrg: 'abstract' },
  aiOutline: { kind: 'keyValueList', aliases: ['outline'] },
  aiBrief: { kind: 'text', aliases: ['brief'] },
  stack: { kind: 'textList', aliases: ['stacks', 'tech stack'] },
  tools: { kind: 'textList', aliases: ['tool'], schemaOrg: 'dependencies' },
  codeLanguage: { kind: 'text', aliases: ['programming language'] },
  difficulty: {
    kind: 'choice',
    aliases: ['level'],
    options: ['beginner', 'intermediate', 'advanced'],
    schemaOrg: 'proficiencyLevel',
  },
  readingTime: {
    kind: 'wholeNumber',
    aliases: ['reading time minutes', 'read time'],
    unit: 'minute',
    schemaOrg: 'timeRequired',
  },
  viewCount: { kind: 'wholeNumber', aliases: ['views'] },
  score: {
    kind: 'record',
    aliases: ['scores'],
    fields: /* @__PURE__ */ fieldsOf<Score>({
      quality: { kind: 'percentage' },
      freshness: { kind: 'percentage' },
      depth: { kind: 'percentage' },
      clarity: { kind: 'percentage' },
    }),
  },
  revision: {
    kind: 'record',
    fields: /* @__PURE__ */ fieldsOf<Revision>({
      status: { kind: 'text', schemaOrg: 'creativeWorkStatus' },
      version: { kind: 'text', schemaOrg: 'version' },
      lastReviewed: { kind: 'date', aliases: ['last reviewed on'] },
    }),
  },
  reference: { kind: 'text', aliases: ['ref'], schemaOrg: 'identifier' },
  hash: { kind: 'hex', aliases: ['content hash'] },
  flags: {
    kind: 'record',
    fields: /* @__PURE__ */ fieldsOf<Flags>({
      aiGeneratedStyle: { kind: 'flag', aliases: ['ai style'] },
      hasImages: { kind: 'flag' },
      imageHeavy: { kind: 'flag' },
      needsHumanReview: {
        kind: 'flag',
        aliases: ['needs review'],
      },
    }),
  },
  checklist: { kind: 'textList' },
  entities: {
    kind: 'recordList',
    schemaOrg: 'mentions',
    fields: /* @__PURE__ */ fieldsOf<Entity>({
      name: { kind: 'text', required: true },
      type: { kind: 'text' },
    }),
  },
  imageSources: {
    kind: 'recordList',
    aliases: ['images', 'image source'],
    fields: imageSourceFields,
  },
  payload: {
    kind: 'record',
    fields: /* @__PURE__ */ fieldsOf<Payload>({
      sourceId: { kind: 'text' },
      generator: { kind: 'text' },
      paragraphs: { kind: 'wholeNumber' },
      scenario: { kind: 'text' },
      seed: { kind: 'wholeNumber' },
    }),
  },
  notes: { kind: 'textList', aliases: ['note'] },
});
