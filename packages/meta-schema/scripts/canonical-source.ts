// The strict check of the field tables as plain code, with no table to walk, no library and nothing
// compiled at run time.
import { format, resolveConfig } from 'prettier';
import { articleRows, optionalKeys } from '../src/article-fields.ts';
import { metaFields } from '../src/fields.ts';
import { type RowDefinition } from '../src/row.ts';

const functions: string[] = [];

const capital = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

const listOf = (check: string): string => `isList(v) && v.every(${check})`;

/** The condition under which `v` is a canonical value of a row. */
const conditionOf = (row: RowDefinition, name: string): string => {
  const text = `typeof v === 'string'`;
  switch (row.kind) {
    case 'text':
      return row.nonEmpty === true ? `${text} && matches.nonEmpty(v)` : text;
    case 'choice':
      return (row.options ?? []).map((option) => `v === '${option}'`).join(' || ');
    case 'flag':
      return 'v === 0 || v === 1';
    case 'wholeNumber':
      return 'isWhole(v)';
    case 'percentage':
      return `typeof v === 'number' && v >= 0 && v <= 100`;
    case 'date':
    case 'dateTime':
    case 'hex':
    case 'slug':
    case 'languageTag':
      return `${text} && matches.${row.kind}(v)`;
    case 'url':
      return `${text} && isCanonicalUrl(v, '${row.use ?? 'link'}')`;
    case 'textList':
      return listOf('isText');
    case 'keyValueList':
      return listOf('isPair');
    case 'record':
      return `${recordCheck(row, name)}(v)`;
    case 'recordList':
      return listOf(recordCheck(row, name));
  }
};

/** Lines that count a member as known, or refuse the record. */
const memberLines = (key: string, condition: string, required: boolean): string[] =>
  required
    ? [
        `  v = r['${key}'];`,
        `  if (v === undefined || !(${condition})) return false;`,
        '  known += 1;',
      ]
    : [
        `  v = r['${key}'];`,
        '  if (v !== undefined) {',
        `    if (!(${condition})) return false;`,
        '    known += 1;',
        '  }',
      ];

const emit = (name: string, members: readonly string[][]): string => {
  functions.push(
    [
      `export const ${name} = (r: Json): boolean => {`,
      '  if (!isRecord(r)) return false;',
      '  let known = 0;',
      '  let v: Json | undefined;',
      ...members.flat(),
      '  return Object.keys(r).length === known;',
      '};',
    ].join('\n'),
  );
  return name;
};

const names = new Map<readonly RowDefinition[], string>();

/** The name of the function that checks a record, written once per table. */
const recordCheck = ({ fields = [], key }: RowDefinition, outer: string): string => {
  const known = names.get(fields);
  if (known !== undefined) return known;
  const name =
    key === 'imageSources' || key === 'cover' ? 'isImageSource' : `${outer}${capital(key)}`;
  names.set(fields, name);
  const members = fields.map((field) =>
    memberLines(field.key, conditionOf(field, name), field.required === true),
  );
  return emit(name, members);
};

const metaMembers = metaFields.map((row) => memberLines(row.key, conditionOf(row, 'is'), false));
emit('isPostMeta', [...metaMembers, memberLines('extra', 'isExtra(v)', true)]);

/** Members of the article that are no rows of its own table, and defaults that are always there. */
const special = new Map([
  ['schemaVersion', 'v === 1'],
  ['lead', 'isLead(v)'],
  ['body', 'isBody(v)'],
  ['meta', 'isPostMeta(v)'],
]);
emit(
  'isArticle',
  articleRows.map((row) =>
    memberLines(
      row.key,
      special.get(row.key) ?? conditionOf(row, 'is'),
      !optionalKeys.has(row.key),
    ),
  ),
);

const source = `// Written by scripts/generate.ts from the field tables. Do not edit.
import { isBody, isLead } from '../canonical-body.ts';
import { isCanonicalUrl } from '../canonical-url.ts';
import { type Json } from '../json.ts';
import { isExtra } from '../meta-value.ts';
import { matches } from '../patterns.ts';
import { isList, isRecord } from '../reading.ts';

const isText = (v: Json): boolean => typeof v === 'string';
const isWhole = (v: Json): boolean => Number.isSafeInteger(v) && Number(v) >= 0;
const isPair = (r: Json): boolean =>
  isRecord(r) &&
  typeof r['key'] === 'string' &&
  typeof r['value'] === 'string' &&
  Object.keys(r).length === 2;

${functions.join('\n\n')}
`;

const file = new URL('../src/generated/canonical.ts', import.meta.url).pathname;

/** Source of src/generated/canonical.ts. */
export const canonicalSource = await format(source, {
  ...(await resolveConfig(file)),
  parser: 'typescript',
});
