import { foldKey } from './fold-key.ts';
import { type Json } from './json.ts';
import { type SpareMember } from './read-spare.ts';
import { type Reading, isRecord, refused, say } from './reading.ts';
import { type Table } from './row.ts';

/**
 * Puts a spare member of a meta into the record that it is a member of, as columns of a table and groups of
 * a form plugin have it, and tells so. Whether it did: it is one, and the record has none yet.
 */
export const putIntoRecord = (
  members: Record<string, Json>,
  { key, value, place, isLoser }: SpareMember,
  table: Table,
  reading: Reading,
): boolean => {
  const flat = table.flat.get(foldKey(key, reading.prefixes));
  if (flat === undefined || isLoser || reading.strict) return false;
  const { row, member } = flat;
  const given = members[row.key];
  const record = isRecord(given) ? given : {};
  if (Object.hasOwn(record, member.key)) return false;
  say(reading, 'loose-key', place, { value, detail: `${row.key}.${member.key}` });
  const outcome = reading.field(value, member, place, reading);
  if (outcome !== undefined && outcome !== refused) {
    members[row.key] = { ...record, [member.key]: outcome };
  }
  return true;
};
