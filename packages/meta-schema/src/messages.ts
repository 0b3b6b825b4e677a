import { type Issue, type Retry, type Severity } from '@alphanode/image-source';
import { excerpt } from './describe.ts';
import { type Member } from './body-table.ts';
import { type Row } from './row.ts';

/** What one rule says. */
export type Sentence = readonly [severity: Severity, what: string, hint: string, retry?: Retry];

/**
 * What each rule of the guard says: its severity, what is the matter, what to do. `%` is the detail of the
 * case. Apart from the others, so that the guard alone stays small.
 */
const guardSentences = {
  // The guard: what data is at all, and how much of it.
  circular: ['error', 'contains itself', 'Store a copy or an id in its place.'],
  'too-deep': ['error', 'lies too deep', 'Flatten the record, or raise `limits.maxDepth`.'],
  'too-many-values': [
    'error',
    'comes after too many values, and the rest is left out',
    'Split the record, or raise `limits.maxValues`.',
  ],
  'too-many-items': [
    'error',
    'has too many items, and the rest is left out',
    'Shorten the list, or raise `limits.maxItems`.',
  ],
  'too-many-keys': [
    'error',
    'has too many keys, and the rest is left out',
    'Use a list, or raise `limits.maxKeys`.',
  ],
  'text-too-long': [
    'error',
    'is too long and is cut off',
    'Shorten the text, or raise `limits.maxText`.',
  ],
  unreadable: ['error', 'throws when it is read', 'Pass plain data, not live objects.'],
  'not-data': ['warning', 'is not data and is left out', 'Remove it, or store text in its place.'],
  'unsafe-key': ['warning', 'has a name that scripts abuse and is left out', 'Rename the key.'],
  'key-cleaned': ['repair', 'has an unclean name, read as %', 'Shorten and clean the key.'],
  'text-cleaned': [
    'repair',
    'held characters that no page may show, and they are taken out',
    'Store the text without control characters and open direction marks.',
  ],
  converted: ['repair', 'was converted to %', 'Store it in that form.'],
  'more-issues': ['warning', 'has more issues than are listed: %', 'Correct these first.'],
} as const satisfies Record<string, Sentence>;

/** What the other rules say. */
const readSentences = {
  // The record as a whole.
  'not-a-record': [
    'error',
    'is not a record',
    'Pass an object with a title, a body and a meta record.',
  ],
  'newer-version': [
    'error',
    'is newer than this package can read',
    'Upgrade @alphanode/meta-schema, then read the record again.',
    'after-upgrade',
  ],
  'duplicate-key': [
    'warning',
    'names the same field as %, which is used instead',
    'Remove one of the two keys.',
  ],
  'unknown-key': [
    'warning',
    'is not known here and is left out',
    'Remove it, or correct its name.',
  ],
  'moved-key': ['repair', 'is not known here and is kept as %', 'Store it under `meta`.'],
  'loose-key': ['repair', 'is another spelling of the key %', 'Rename the key.'],

  // One value.
  'missing-value': ['error', 'is missing', 'Add it.'],
  'wrong-type': ['error', 'has the wrong type', 'Store the expected value.'],
  'out-of-range': ['error', 'is out of range', 'Correct the value.'],
  'not-an-option': ['error', 'is none of the options', 'Use one of the options.'],
  malformed: ['error', 'is not well-formed', 'Correct the value.'],
  ambiguous: ['error', 'can be read in two ways', 'Store it in the expected form.'],
  'kept-ambiguous': [
    'warning',
    'can be read in two ways, and is kept as %',
    'Store it in the expected form.',
  ],
  're-read': ['repair', 'was read as %', 'Store it in that form.'],
  'form-note': [
    'repair',
    'is a note that a form plugin keeps and is left out',
    'Leave the key out.',
  ],
  'empty-as-absent': ['repair', 'is empty and counts as absent', 'Leave the key out.'],

  // The body.
  'body-is-markup': [
    'error',
    'is one string of HTML or Markdown',
    'Turn it into blocks with `@alphanode/import`.',
  ],
  'body-is-text': [
    'repair',
    'is one string and was read as paragraphs',
    'Store a list of blocks; `@alphanode/import` makes one from HTML or Markdown.',
  ],
  'unknown-block': [
    'warning',
    'is of no known kind, and its text is kept as %',
    'Use a known type, or `custom` with a name.',
  ],
  'broken-block': [
    'warning',
    'lacks a part it cannot do without, and its text is kept as %',
    'Add what is missing.',
  ],
  'nested-link': [
    'warning',
    'is a link in a link, and its text is kept',
    'End the outer link first.',
  ],
  replaced: ['warning', 'cannot be used, and % stands in its place', 'Store the expected value.'],
  unusable: ['warning', 'cannot be used and is left out', 'Store the expected value.'],

  // Parts that contradict each other.
  'paragraph-count': [
    'warning',
    'does not match the body',
    'Count the paragraphs of the body again.',
  ],
  'image-flag': [
    'warning',
    'does not match the images',
    'Set the flag to 1 when the article has images, else to 0.',
  ],
  'reference-number': [
    'warning',
    'has no number in common with the payload',
    'Check which of the two belongs to this post.',
  ],
  'doubtful-percentage': [
    'warning',
    'looks like a fraction of 1, and is kept as it is',
    'Store scores as percentages.',
  ],
  'custom-field': ['error', 'does not pass its schema: %', 'Correct the value.'],
} as const satisfies Record<string, Sentence>;

/** A rule of this package; its code is `meta-schema/<rule>`. */
export type Rule = keyof typeof guardSentences | keyof typeof readSentences;

/** Severity, sentence, advice and retry of each rule that is known to a list of issues. */
export type Sentences = Readonly<Record<Rule, Sentence>>;

/** Those of the guard, which reports by no other rule. */
export const sentencesOfGuard = guardSentences as unknown as Sentences;

const join = (): Sentences => ({ ...guardSentences, ...readSentences });

/** All of them. A bundler keeps a spread, and with it all texts, even where nobody asks for it; not so a pure call. */
export const sentencesOfAll: Sentences = /* @__PURE__ */ join();

/** One line of message: where, what, expected, received, what to do. */
export const messageOf = (
  where: string,
  what: string,
  expected: string | undefined,
  received: string | undefined,
): string =>
  `${where === '' ? 'The record' : where} ${what}.${
    expected === undefined ? '' : ` Expected ${expected}.`
  }${received === undefined ? '' : ` Received ${received}.`}`;

const kindPhrases: Record<Row['kind'], string> = {
  text: 'a text',
  textList: 'a list of texts',
  keyValueList: 'a list of { key, value } with texts',
  choice: 'one of the options',
  wholeNumber: 'a whole number from 0 up',
  percentage: 'a number from 0 to 100',
  date: 'a date as YYYY-MM-DD',
  dateTime: 'a date as YYYY-MM-DD or a time as YYYY-MM-DDThh:mm:ssZ',
  hex: 'hexadecimal digits as text',
  flag: '0 or 1',
  url: 'a URL',
  record: 'a record',
  recordList: 'a list of records',
  slug: 'letters, digits, - and _ as text',
  languageTag: 'a language tag such as en or pt-BR',
};

const memberPhrases: Record<Member['kind'], string> = {
  text: 'a text',
  url: 'a URL',
  boolean: 'true or false',
  level: 'a level from 2 to 6',
  integer: 'a whole number',
  choice: 'one of the options',
  choices: 'a list of options',
  image: 'an image source with a url',
  images: 'a list of image sources',
  json: 'any data',
  inlines: 'a text, or a list of texts and inlines',
  spans: 'a text, or a list of texts and inlines without links',
  inlineLists: 'a list of texts, or of lists of inlines',
  cells: 'a list of cells, each a text, a list of inlines, or a record of both and its spans',
  rows: 'a list of rows, each a list of cells',
  blocks: 'a list of blocks',
  items: 'a list of items',
};

const quote = (text: string): string => `"${excerpt(text)}"`;

/** What the guard expects, in words. */
export const guardPhrases = {
  json: 'text, numbers, true, false, null, lists and records',
  cleanText: 'text without control characters, open direction marks and broken characters',
  atMost: (count: number, what: string): string => `at most ${count} ${what}`,
  keyCount: (count: number): string => `a record of ${count} keys`,
};

/** What was expected, in words. */
export const phrases = {
  data: guardPhrases.json,
  /** What a member of the article is, where there is no row at hand. */
  field: (key: string): string => `a value for ${key}`,
  number: (value: number): string => `the number ${value}`,
  numberOf: (text: string): string => `the number in ${quote(text)}`,
  quoted: (text: string): string => `the text ${quote(text)}`,
  percentage: 'a number from 0 to 100',
  record: 'a record',
  entries: 'a list of { label, value }',
  row: ({ kind, options, table, nonEmpty }: Row): string => {
    if (options !== undefined) return options.join(', ');
    if (nonEmpty) return 'a text that is not empty';
    const phrase = kindPhrases[kind];
    const keys = table.rows.map(({ key }) => key);
    return keys.length === 0 ? phrase : `${phrase} with ${keys.join(', ')}`;
  },
  key: (key: string): string => `the key ${key}`,
  version: (version: number): string => `a schemaVersion of at most ${version}`,
  block: 'a block with a known type',
  blocks: 'a list of blocks',
  inlines: 'a text, or a list of texts and inlines',
  cells: 'a list of cells',
  member: ({ kind, options }: Member): string =>
    options === undefined ? memberPhrases[kind] : options.map(String).join(', '),
  keys: (keys: readonly string[]): string => `the keys ${keys.join(', ')}`,
  paragraph: 'a paragraph',
  plainText: 'plain text',
  oneItem: 'one item',
  throwing: 'it throws',
};

/** What a programmer is told who defines a field by a schema that cannot answer at once. */
export const asyncSchemaMessage = (key: string): string =>
  `The schema of the meta field "${key}" answers with a promise. Use a schema that validates at once.`;

/** The message of an error that stands for several issues. */
export const messageOfMany = (issues: readonly Issue[]): string => {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const others = errors.length - 1;
  const more = others > 0 ? ` (and ${others} more)` : '';
  return `${first?.message ?? 'The record could not be read.'}${more}`;
};
