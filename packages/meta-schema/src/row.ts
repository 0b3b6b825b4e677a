import { foldName } from './fold-key.ts';
import { type FieldKind, type MetaField } from './fields.ts';

/** Kinds of the article's own fields, beside those of the meta. */
export type RowKind = FieldKind | 'dateTime' | 'slug' | 'languageTag';

/** A row of any field table as it is written: of the post meta, of a record in it, or of the article. */
export interface RowDefinition extends Omit<MetaField, 'kind' | 'fields'> {
  readonly kind: RowKind;
  readonly fields?: readonly RowDefinition[];
}

/** A row with the table of its members, which is empty for all but records. */
export interface Row extends RowDefinition {
  readonly table: Table;
}

/** A field table and the spellings that lead to its rows. */
export interface Table {
  readonly rows: readonly Row[];
  /** Canonical keys and labels as they stand, and folded names. */
  readonly byName: ReadonlyMap<string, Row>;
}

const namesOf = ({ key, label, aliases = [] }: Row): string[] => [
  key,
  label,
  ...[key, label, ...aliases].map(foldName),
];

/** Indexes rows by each name they go by; a key or label wins over the alias of another row. */
export const tableOf = (definitions: readonly RowDefinition[]): Table => {
  const rows = definitions.map(defineRow);
  const names = rows.flatMap((row) => namesOf(row).map((name) => [name, row] as const));
  return { rows, byName: new Map(names) };
};

/** Gives a row the table of its members. */
export function defineRow(definition: RowDefinition): Row {
  return { ...definition, table: tableOf(definition.fields ?? []) };
}
