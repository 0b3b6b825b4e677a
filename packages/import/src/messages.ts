import { type Issue, type Severity } from '@alphanode/image-source';

/** What each code says: its severity, what failed, what was expected, what to do. */
const sentences = {
  'php-invalid': [
    'error',
    'is not serialised PHP that can be read',
    'the output of PHP serialize()',
    'The text is kept as it is; export it again where it comes from.',
  ],
  'php-length-repaired': [
    'repair',
    'had a string with a wrong length',
    'the length in bytes',
    'Replace text in serialised data only with a tool that counts again.',
  ],
  'php-length-ambiguous': [
    'error',
    'has a string with a wrong length that can be read in more than one way',
    'the length in bytes',
    'The text is kept as it is; export it again where it comes from.',
  ],
  'php-too-deep': [
    'error',
    'is nested too deeply',
    'at most 512 levels',
    'The text is kept as it is; store it flatter.',
  ],
  'php-cycle': ['warning', 'contains itself', 'a value that ends', 'The inner copy is left out.'],
  'php-trailing': [
    'warning',
    'is followed by text that PHP ignores',
    'nothing after the value',
    'Check where the value was joined with another.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string, string]>;

/** The part of an issue code after `import/`. */
export type Rule = keyof typeof sentences;

/** The facts of one occurrence. */
export interface Occurrence {
  readonly path?: readonly (string | number)[];
  /** What stands at the start of the sentence e.g. `<script>`. */
  readonly subject?: string;
  /** The offending text; at most 60 characters of it are shown. */
  readonly received?: string;
}

/** Enough to find the value, too little to leak it. */
const describe = (text: string): string => {
  const start = text.slice(0, 60).replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, '�');
  return `string "${start}${text.length > 60 ? '…' : ''}"`;
};

/** Makes the issue of one rule; nowhere else are sentences built. */
export const issue = (rule: Rule, occurrence: Occurrence): Issue => {
  const [severity, failed, expected, hint] = sentences[rule];
  const { path = [] } = occurrence;
  const received = occurrence.received === undefined ? undefined : describe(occurrence.received);
  const came = received === undefined ? '' : ` Received ${received}.`;
  return {
    code: `import/${rule}`,
    severity,
    path,
    message: `${occurrence.subject ?? 'The value'} ${failed}. Expected ${expected}.${came} ${hint}`,
    expected,
    ...(received === undefined ? {} : { received }),
    hint,
    retry: 'never-unchanged',
  };
};
