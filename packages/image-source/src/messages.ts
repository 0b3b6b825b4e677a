import { type Issue } from './issue.ts';
import { type Path, type Sentences, issuesBy } from './issues-by.ts';

const ofUrls = {
  'url-missing': ['error', 'has no URL', 'a `url`, `src`, `href` or `image`', 'Add one.'],
  'url-invalid': ['error', 'is not a URL', 'a URL', 'Check it for typing errors.'],
  'url-too-long': [
    'error',
    'is too long a URL',
    'at most 4096 characters, 65536 in a data: URL',
    'Upload the picture and link to it.',
  ],
  'url-blocked': [
    'error',
    'is not a safe URL',
    'http or https, of links mailto or tel, without a password',
    'Remove it.',
  ],
} as const satisfies Sentences;

const ofImages = {
  'record-invalid': ['error', 'is no image source', 'a URL or a record with one', 'Add a `url`.'],
  'json-invalid': [
    'error',
    'is not valid JSON',
    'an array or an object',
    'Store the record itself.',
  ],
  'too-many': ['warning', 'has too many pictures', 'at most 1000', 'Split the list.'],
  'url-repaired': [
    'repair',
    'was an encoded or padded URL',
    'a bare URL',
    'Store it as it is sent.',
  ],
  'text-truncated': ['warning', 'draws a text that is cut off', 'all of it', 'Make a new picture.'],
  'dimensions-invalid': ['warning', 'is no size', '1 to 65535 pixels', 'Store a number.'],
  'dimensions-conflict': [
    'warning',
    'differs from the size in the URL',
    'the same',
    'Store the size of this file.',
  ],
  'alt-missing': [
    'warning',
    'has no alt text and no caption',
    'a description',
    "Add one, or `alt: ''` for decoration.",
  ],
  'alt-repeated': [
    'repair',
    'repeats the caption or the credit',
    'a description',
    'Say what is seen.',
  ],
  'source-mismatch': [
    'warning',
    'differs from the host in the URL',
    'the same',
    'Check the credit.',
  ],
  'provider-dead': [
    'warning',
    'is on a service that closed',
    'one that works',
    'Move the picture.',
  ],
  'provider-degraded': [
    'warning',
    'is on a service that fails',
    'one that works',
    'Move the picture.',
  ],
  volatile: ['warning', 'changes on each request', 'a URL with an id', 'Choose one picture.'],
  tracker: ['warning', 'is a tracking pixel', 'a picture', 'Remove it.'],
  duplicate: ['repair', 'is in the list twice', 'each picture once', 'Remove one.'],
} as const satisfies Sentences;

export type { Path } from './issues-by.ts';

/** Where a record lies, and what has been found wrong with it so far. */
export interface Report {
  readonly path: Path;
  readonly issues: Issue[];
}

/** Apart from the others, which who only asks for safe URLs need not load. */
export const urlIssue = /* @__PURE__ */ issuesBy('image-source', ofUrls);

/** Of pictures and lists of them. */
export const imageIssue = /* @__PURE__ */ issuesBy('image-source', ofImages);

/** What can be wrong with a URL. */
export type UrlRule = keyof typeof ofUrls;

/** What can be wrong with a picture or a list of them. */
export type ImageRule = keyof typeof ofImages;
