import { foldKey } from './fold-key.ts';
import { type Json } from './json.ts';
import { phrases } from './messages.ts';
import { type Place, at } from './path.ts';
import { type JsonRecord, type Reading, say } from './reading.ts';
import { type Row, type Table } from './row.ts';

/** A field of a record, as it was found. */
export interface Found {
  readonly row: Row;
  /** The key as the record spells it. */
  readonly key: string;
  readonly value: Json;
}

/** A record sorted by a table. */
export interface Resolved {
  readonly found: Map<string, Found>;
  /** Keys of no row, in the order of the record. */
  readonly unknown: readonly string[];
}

/** The row that a key means, however it is spelled. */
export const rowOf = (key: string, table: Table, prefixes: ReadonlySet<string>): Row | undefined =>
  table.byName.get(key) ?? table.byName.get(foldKey(key, prefixes));

/** Two keys for one field: the canonical spelling wins, else the one that came first. */
const settle = (one: Found, other: Found, place: Place | undefined, reading: Reading): Found => {
  const [winner, loser] = other.key === other.row.key ? [other, one] : [one, other];
  say(reading, 'duplicate-key', at(place, loser.key), {
    value: loser.value,
    detail: JSON.stringify(winner.key),
  });
  return winner;
};

/** Sorts the keys of a record by the rows they mean. */
export const resolveKeys = (
  record: JsonRecord,
  table: Table,
  place: Place | undefined,
  reading: Reading,
): Resolved => {
  const found = new Map<string, Found>();
  const unknown: string[] = [];
  for (const key of Object.keys(record)) {
    const row = rowOf(key, table, reading.prefixes);
    // An own key, as it was just listed.
    const value = record[key] as Json;
    if (row === undefined) {
      unknown.push(key);
      continue;
    }
    const here: Found = { row, key, value };
    const earlier = found.get(row.key);
    found.set(row.key, earlier === undefined ? here : settle(earlier, here, place, reading));
    if (reading.strict && key !== row.key) {
      say(reading, 'loose-key', at(place, key), {
        value,
        expected: phrases.key(row.key),
        detail: row.key,
      });
    }
  }
  return { found, unknown };
};
