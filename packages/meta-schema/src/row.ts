import { foldName } from './fold-key.ts';
import { labelOf } from './label-of.ts';
import { phraseOf } from './phrases.ts';
import { type FieldKind, type MetaField } from './meta-fields.ts';
import { type ReadOwn } from './reading.ts';
import { type Take, takerOf } from './take-value.ts';

/** Kinds of the article's own fields, beside those of the meta. */
export type RowKind = FieldKind | 'dateTime' | 'slug' | 'languageTag';

/** A row of any field table as it is written: of the post meta, of a record in it, or of the article. */
export interface RowDefinition extends Omit<MetaField, 'kind' | 'fields' | 'label'> {
  readonly kind: RowKind;
  /** The key in words where absent. */
  readonly label?: string;
  readonly fields?: readonly RowDefinition[];
  /** Names that mean other things elsewhere: they count where their value fits and no meta field bears them. */
  readonly shared?: readonly string[];
  /** Reads the field of a site's own in place of its kind. */
  readonly custom?: ReadOwn | undefined;
}

/** A row with its place in its table. All rows have all members, which makes reading them fast. */
export interface Row extends Pick<RowDefinition, 'key' | 'kind'> {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly options: readonly string[] | undefined;
  readonly unit: 'minute' | undefined;
  readonly required: boolean;
  readonly nonEmpty: boolean;
  readonly use: 'link' | 'media';
  readonly custom: ReadOwn | undefined;
  /** Copies a value that is canonical for the row, as most are and need no reader; else gives nothing. */
  readonly take: Take;
  readonly index: number;
  /** What its values are, in words. */
  readonly phrase: string;
  /** The table of its members, which is empty for all but records. */
  readonly table: Table;
}

/** A field table and the spellings that lead to its rows. */
export interface Table {
  readonly rows: readonly Row[];
  /** Names as sites spell them most, and folded names. */
  readonly byName: ReadonlyMap<string, Row>;
  /** Members of records by the folded names that tell them without the record. */
  readonly flat: ReadonlyMap<string, FlatMember>;
}

/** A member of a record, and the row of the record. */
interface FlatMember {
  readonly row: Row;
  readonly member: Row;
}

/** The spellings of a name that are found without folding, and the folded one. */
const spellingsOf = (name: string): string[] => [
  ...[' ', '_', '-'].map((separator) => name.replaceAll(' ', separator)),
  foldName(name),
];

/** Kinds whose names say enough: `needs human review`, `last reviewed`. */
const telling: ReadonlySet<string> = new Set(['flag', 'date']);

/** `flags needs human review`, and the member alone where its kind is telling. */
const flatOf = (row: Row): (readonly [string, FlatMember])[] =>
  row.table.rows.flatMap((member) =>
    [member.key, ...member.aliases]
      .flatMap((name) => [...(telling.has(member.kind) ? [name] : []), `${row.key} ${name}`])
      .map((name) => [foldName(name), { row, member }] as const),
  );

/** Indexes rows by each name they go by; a key or label wins over the alias of another row. */
export const tableOf = (definitions: readonly RowDefinition[]): Table => {
  const rows = definitions.map(defineRow);
  const aliases = rows.flatMap((row) => row.aliases.map((name) => [name, row] as const));
  const names = rows.flatMap((row) => [row.key, row.label].map((name) => [name, row] as const));
  const byName = [...aliases, ...names].flatMap(([name, row]) =>
    spellingsOf(name).map((spelling) => [spelling, row] as const),
  );
  const flat = rows.filter(({ kind }) => kind === 'record').flatMap(flatOf);
  return { rows, byName: new Map(byName), flat: new Map(flat) };
};

/** Gives a row the table of its members. */
export function defineRow(definition: RowDefinition, index = 0): Row {
  const { key, kind, aliases = [], options, unit, required = false } = definition;
  const { nonEmpty = false, use = 'link', custom, fields = [] } = definition;
  const table = tableOf(fields);
  const phrase = phraseOf(definition, fields);
  return {
    ...{ key, label: labelOf(definition), kind, aliases, options, unit, required },
    ...{ nonEmpty, use, custom, take: takerOf(definition), index, phrase, table },
  };
}
