import { type Issue, type Severity } from './issue.ts';

/** What each code says: its severity, what failed, what was expected, what to do. */
const sentences = {
  'record-invalid': [
    'error',
    'is not an image source',
    'a URL, a record with a URL, or a list of them',
    'Give the picture a `url`.',
  ],
  'json-invalid': [
    'error',
    'is not valid JSON',
    'a JSON array or object',
    'Store the record itself instead of a string.',
  ],
  'too-many': ['warning', 'has more pictures than are read', 'at most 1000', 'Split the list.'],
  'url-missing': ['error', 'has no URL', 'a `url`, `src`, `href` or `image`', 'Name the picture.'],
  'url-invalid': [
    'error',
    'is not a URL',
    'a URL a browser can read',
    'Check it for typing errors.',
  ],
  'url-too-long': [
    'error',
    'is longer than a URL may be',
    'at most 4096 characters, or 65536 in a data: URL',
    'Upload the picture and link to it.',
  ],
  'url-blocked': [
    'error',
    'is a URL that is not safe here',
    'http or https without a password',
    'Remove it, or link to the page over https.',
  ],
  'url-repaired': [
    'repair',
    'was not written as a URL is',
    'no entities, padding or encoding around it',
    'Store the URL as it is in the address bar.',
  ],
  'text-truncated': [
    'warning',
    'draws a text that is cut off',
    'the whole text',
    'Make the picture again with the full text.',
  ],
  'dimensions-invalid': [
    'warning',
    'is not a size in pixels',
    'a whole number from 1 to 65535',
    'Store the size as a number.',
  ],
  'dimensions-conflict': [
    'warning',
    'differs from the size that the URL names',
    'one size',
    'Store the size of the picture behind this URL.',
  ],
  'alt-missing': [
    'warning',
    'has neither alt text nor a caption',
    'a text for who cannot see it',
    "Describe the picture, or set `alt` to '' where it is decoration.",
  ],
  'alt-repeated': [
    'repair',
    'repeats the caption or the credit',
    'a description of the picture',
    'Say what is seen; the caption is read out as well.',
  ],
  'source-mismatch': [
    'warning',
    'names another host than the URL',
    'the host that serves the picture',
    'Check who is to be credited.',
  ],
  'provider-dead': [
    'warning',
    'is on a service that no longer answers',
    'a service that works',
    'Move the picture.',
  ],
  'provider-degraded': [
    'warning',
    'is on a service that no longer answers reliably',
    'a service that works',
    'Move the picture.',
  ],
  volatile: [
    'warning',
    'shows another picture on each request',
    'a URL with an id or a seed',
    'Choose one picture by its id.',
  ],
  tracker: ['warning', 'is a tracking pixel', 'a picture', 'Remove it from the article.'],
  duplicate: [
    'repair',
    'is a picture that the list already has',
    'each picture once',
    'Remove one of them.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string, string]>;

/** The part of an issue code after `image-source/`. */
export type Rule = keyof typeof sentences;

export type Path = readonly (string | number)[];

/** Type and at most 80 characters: enough to find the value, too little to leak it. */
const describe = (value: unknown): string => {
  if (typeof value === 'string') {
    // A cut in the middle of an emoji would leave half a character.
    const start = value.slice(0, 60).replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, '�');
    return `string "${start}${value.length > 60 ? '…' : ''}"`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return `${typeof value} ${value}`;
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
};

/** Makes the issue of one rule; nowhere else are sentences built. */
export const issue = (rule: Rule, path: Path, value?: unknown): Issue => {
  const [severity, failed, expected, hint] = sentences[rule];
  const received = describe(value);
  return {
    code: `image-source/${rule}`,
    severity,
    path,
    message: `${path.join('.') || 'The value'} ${failed}. Expected ${expected}. Received ${received}. ${hint}`,
    expected,
    received,
    hint,
    retry: 'never-unchanged',
  };
};
