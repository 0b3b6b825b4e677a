import { type Issue, type Retry, type Severity } from '@alphanode/image-source';
import { describe } from './describe.ts';

/** What one rule says, in five columns. In its texts `%` is the detail of the case. */
export type Sentence = readonly [
  /**
   * How grave it is; `advice` is a warning that refuses nothing in strict mode either, `form` refuses there
   * what says the same in another form, and is told nowhere else.
   */
  severity: Severity | 'advice' | 'form',
  /** What is the matter with the value, whose place stands before it. */
  what: string,
  /** What becomes of the value where the record is kept; empty where the other columns say it. */
  left: string,
  /** What to do. */
  hint: string,
  /** `never-unchanged` where absent. */
  retry?: Retry,
];

/** What each rule of the guard says. Apart from the others, so that the guard alone stays small. */
const guardSentences = {
  circular: ['error', 'contains itself', 'It is left out.', 'Store an id in its place.'],
  'too-deep': [
    'error',
    'lies too deep',
    'It is left out.',
    'Flatten the record, or raise `limits.maxDepth`.',
  ],
  'too-many-values': [
    'error',
    'goes beyond the values of one record',
    'The rest is left out.',
    'Split the record, or raise `limits.maxValues`.',
  ],
  'too-many-items': [
    'error',
    'has too many items',
    'The rest is left out.',
    'Shorten the list, or raise `limits.maxItems`.',
  ],
  'too-many-keys': [
    'error',
    'has too many keys',
    'The rest is left out.',
    'Use a list, or raise `limits.maxKeys`.',
  ],
  'text-too-long': [
    'error',
    'is too long',
    'The rest is cut off.',
    'Shorten the text, or raise `limits.maxText`.',
  ],
  unreadable: ['error', 'throws when it is read', 'It is left out.', 'Pass plain data.'],
  'not-data': ['warning', 'is not data', 'It is left out.', 'Store text in its place.'],
  'unsafe-key': ['warning', 'has an unsafe name', 'It is left out.', 'Rename the key.'],
  'key-cleaned': ['repair', 'has an unclean name', 'It is read as %.', 'Rename the key.'],
  'text-cleaned': [
    'repair',
    'holds characters that no page may show',
    'They are taken out or replaced.',
    'Store the expected value.',
  ],
  'line-ends': ['form', 'has line ends other than line feeds', '', 'Store line feeds.'],
  converted: ['repair', 'stands for %', '', 'Store it in that form.'],
  'more-issues': ['warning', 'has more issues than are listed: %', '', 'Correct these first.'],
} as const satisfies Record<string, Sentence>;

/** What the other rules say. */
const readSentences = {
  // The record as a whole.
  'not-a-record': ['error', 'is not a record', '', 'Pass an object with a title and a body.'],
  'newer-version': [
    'error',
    'is newer than this package reads',
    '',
    'Upgrade @alphanode/meta-schema.',
    'after-upgrade',
  ],
  'duplicate-key': [
    'warning',
    'names the same field as %',
    'This value is kept in `extra`.',
    'Remove one of the keys.',
  ],
  'repeated-key': ['repair', 'says the same as %', 'It is left out.', 'Remove one of the keys.'],
  'unknown-key': [
    'warning',
    'is not known here',
    'It is left out.',
    'Remove it, or correct its name.',
  ],
  'moved-key': ['repair', 'is not known here', 'It is kept as %.', 'Store it under `meta`.'],
  'loose-key': ['repair', 'is another spelling of the key %', '', 'Rename the key.'],

  // One value.
  'missing-value': ['error', 'is missing', '', 'Add it.'],
  'wrong-type': ['error', 'has the wrong type', 'It is left out.', 'Store the expected value.'],
  'out-of-range': ['error', 'is out of range', 'It is left out.', 'Correct the value.'],
  'not-an-option': [
    'error',
    'is none of the options',
    'It is left out.',
    'Use one of the options.',
  ],
  malformed: ['error', 'is not well-formed', 'It is left out.', 'Correct the value.'],
  'malformed-php': [
    'error',
    'is broken serialised PHP',
    'It is kept in `extra` as text.',
    'Serialise it again, or mend it with `unserializePhp` of `@alphanode/import/php`.',
  ],
  ambiguous: ['error', 'can be read in two ways', 'It is left out.', 'Store the expected value.'],
  'kept-ambiguous': [
    'warning',
    'can be read in two ways',
    'It is kept as %.',
    'Store the expected value.',
  ],
  're-read': ['repair', 'reads as %', '', 'Store it in that form.'],
  'form-note': ['repair', 'is a note of a form plugin', 'It is left out.', 'Leave the key out.'],
  'file-members': [
    'repair',
    'holds what a media library keeps of its file',
    'Left out: %.',
    'Store url, alt, caption, width and height.',
  ],
  'empty-as-absent': ['repair', 'is empty', 'It counts as absent.', 'Leave the key out.'],

  // The body.
  'body-is-markup': [
    'error',
    'is one string of HTML or Markdown',
    'It is left out.',
    'Turn it into blocks with `@alphanode/import`.',
  ],
  'body-is-text': [
    'repair',
    'is one string',
    'It is read as paragraphs.',
    'Turn it into blocks with `@alphanode/import`.',
  ],
  'body-is-document': ['error', 'is no list of blocks', '', 'Turn it into blocks with %.'],
  'unknown-block': [
    'warning',
    'is of no known kind',
    'What is kept of it: %.',
    'Use a known type, or `custom` with a name.',
  ],
  'broken-block': ['warning', 'lacks a part it needs', 'What is kept of it: %.', 'Add it.'],
  'nested-link': [
    'warning',
    'is a link in a link',
    'Its text is kept.',
    'End the outer link first.',
  ],
  replaced: ['warning', 'cannot be used', 'In its place stands %.', 'Store the expected value.'],
  unusable: ['warning', 'cannot be used', 'It is left out.', 'Store the expected value.'],

  // Parts that contradict each other.
  'paragraph-count': ['advice', 'does not match the body', '', 'Store the expected value.'],
  'image-flag': ['advice', 'does not match the images', '', 'Set it to 1 with images, else to 0.'],
  'reference-number': ['advice', 'shares no number with the payload', '', 'Correct one of them.'],
  'doubtful-percentage': [
    'advice',
    'looks like a fraction of 1',
    'It is kept.',
    'Store scores as percentages.',
  ],
  'custom-field': ['error', 'does not pass its schema: %', 'It is left out.', 'Correct the value.'],
} as const satisfies Record<string, Sentence>;

/** A rule of this package; its code is `meta-schema/<rule>`. */
export type Rule = keyof typeof guardSentences | keyof typeof readSentences;

/** What each rule says that is known to a list of issues. */
export type Sentences = Readonly<Record<Rule, Sentence>>;

/** Those of the guard, which reports by no other rule. */
export const sentencesOfGuard = guardSentences as unknown as Sentences;

const join = (): Sentences => ({ ...guardSentences, ...readSentences });

/** All of them. A bundler keeps a spread, and with it all texts, even where nobody asks for it; not so a pure call. */
export const sentencesOfAll: Sentences = /* @__PURE__ */ join();

/** Said of what the guard refuses, as a limit alone does not tell it. */
export const refusal = 'The record is refused.';

/** Whether a rule is one of the guard. */
export const isGuardRule = (rule: Rule): boolean => Object.hasOwn(guardSentences, rule);

/** What a programmer is told of an option that cannot be used. */
export const misuse = (option: string, expected: string, value: unknown): TypeError =>
  new TypeError(`\`${option}\` cannot be used. Expected ${expected}. Received ${describe(value)}.`);

/** The message of an error that stands for several issues. */
export const messageOfMany = (issues: readonly Issue[]): string => {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const others = errors.length - 1;
  const more = others > 0 ? ` (and ${others} more)` : '';
  return `${first?.message ?? 'The record could not be read.'}${more}`;
};
