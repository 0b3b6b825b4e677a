import { type Severity } from '@alphanode/image-source';

/** What the codes of serialised PHP say, in the order of all sentences. */
export const phpSentences = {
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
