import { isFlag, isPercentage, isWhole } from './canonical-number.ts';
import { isCanonicalUrl } from './canonical-url.ts';
import { type Json } from './json.ts';
import { matches } from './patterns.ts';
import { type JsonRecord, isList, isRecord } from './reading.ts';
import { type RowDefinition } from './row.ts';

/** Whether a value is canonical. It sees only what the guard has copied. */
export type Check = (value: Json) => boolean;

/** A member that a canonical record may have. */
export interface CanonicalMember {
  readonly key: string;
  readonly isRequired: boolean;
  readonly check: Check;
}

/** Whether a value is a canonical pair. */
export const isPair = (
  item: unknown,
): item is JsonRecord & { readonly key: string; readonly value: string } =>
  isRecord(item) &&
  Object.keys(item).length === 2 &&
  typeof item['key'] === 'string' &&
  typeof item['value'] === 'string';

const isText: Check = (value) => typeof value === 'string';

const isTextWith =
  (check: (text: string) => boolean): Check =>
  (value) =>
    typeof value === 'string' && check(value);

const listOf =
  (check: Check): Check =>
  (value) =>
    isList(value) && value.every(check);

/** Records of these members alone that have all the required ones. */
export const recordOf = (members: readonly CanonicalMember[]): Check => {
  const byKey = new Map(members.map((member) => [member.key, member]));
  const required = members.filter(({ isRequired }) => isRequired).length;
  return (record) => {
    if (!isRecord(record)) return false;
    let found = 0;
    for (const key in record) {
      const member = byKey.get(key);
      // A key of its own: a copy inherits none.
      if (member?.check(record[key] as Json) !== true) return false;
      if (member.isRequired) found += 1;
    }
    return found === required;
  };
};

/** The check of a row, by its kind. */
export const checkOf = (row: RowDefinition): Check => {
  const { kind, nonEmpty, options = [], fields = [], use = 'link' } = row;
  switch (kind) {
    case 'text':
      return nonEmpty === true ? isTextWith(matches.nonEmpty) : isText;
    case 'textList':
      return listOf(isText);
    case 'keyValueList':
      return listOf(isPair);
    case 'choice':
      return isTextWith((text) => options.includes(text));
    case 'wholeNumber':
      return isWhole;
    case 'percentage':
      return isPercentage;
    case 'flag':
      return isFlag;
    case 'url':
      return isTextWith((text) => isCanonicalUrl(text, use));
    case 'record':
      return recordOf(fields.map(memberOfRow));
    case 'recordList':
      return listOf(recordOf(fields.map(memberOfRow)));
    case 'date':
    case 'dateTime':
    case 'hex':
    case 'slug':
    case 'languageTag':
      return isTextWith(matches[kind]);
  }
};

/** A row as a member of a canonical record. */
export const memberOfRow = (row: RowDefinition): CanonicalMember => ({
  key: row.key,
  isRequired: row.required === true,
  check: checkOf(row),
});
