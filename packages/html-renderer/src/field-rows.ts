import { type FieldKind, type MetaField } from '@alphanode/meta-schema/fields';
import { flat } from './flat.ts';
import { type Labels } from './labels/labels.ts';
import { fieldWriters, type Writer } from './meta-fields.ts';
import { onceFor } from './once-for.ts';
import { attribute, escapeText } from './safe-html.ts';

/** A row of the field table in the words of one catalogue. */
export interface FieldRow {
  readonly key: string;
  readonly kind: FieldKind;
  readonly unit: MetaField['unit'];
  readonly label: string;
  /** The markup before the value, and before one that is text. */
  readonly opening: string;
  readonly textOpening: string;
  /** The markup after the number in a meter of that name. */
  readonly meterEnd: string;
  /** Draws a value by its kind. */
  readonly write: Writer;
  /** The members of a record, or of each record of a list. */
  readonly members: readonly FieldRow[];
}

/** The rows of a field table, and the keys that they know. */
export interface FieldRows {
  readonly rows: readonly FieldRow[];
  readonly keys: ReadonlySet<string>;
}

/** Words by the key of a field or by the label of an extra entry. */
export type Words = Readonly<Record<string, string>>;

/** The word for a key that data may have chosen. */
export const wordOf = (words: Words, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** The markup before a value; `label` is markup too. */
export const openingOf = (label: string): string => flat('<div><dt>', label, '</dt><dd>');

/** A row in a site's own words, else in those of a catalogue, else in its own. */
const fieldRowOf = (field: MetaField, own: Words, words: Words): FieldRow => {
  const { key, kind, unit } = field;
  const label = wordOf(own, key) ?? wordOf(words, key) ?? field.label;
  const members = (field.fields ?? []).map((member) => fieldRowOf(member, own, words));
  const opening = openingOf(escapeText(label));
  const textOpening = flat(opening, '<bdi>');
  const meterEnd = flat('"', attribute('aria-label', label), '></meter>');
  const write = fieldWriters[kind];
  return { key, kind, unit, label, opening, textOpening, meterEnd, write, members };
};

/** The rows of a table by catalogue, own labels and table, which are the same for every article of a site. */
export const fieldRowsOf = /* @__PURE__ */ onceFor(({ fields: words }: Labels) =>
  onceFor((own: Words) =>
    onceFor((table: readonly MetaField[]): FieldRows => {
      const rows = table.map((field) => fieldRowOf(field, own, words));
      return { rows, keys: new Set(['extra', ...rows.map(({ key }) => key)]) };
    }),
  ),
);
