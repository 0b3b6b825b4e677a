import { type Issue, type Location, type Retry, type Severity } from '@alphanode/image-source';

interface Sentence {
  readonly severity: Severity;
  readonly retry: Retry;
  /** What happened and what became of the post; `{}` stands for the detail the caller knows. */
  readonly what: string;
  readonly expected: string;
  readonly hint: string;
}

/** Everything the demo itself has to say of its input and its output folder, keyed by issue code. */
const sentences = {
  'demo/missing-path': {
    severity: 'error',
    retry: 'never-unchanged',
    what: 'There is nothing at this path.',
    expected: 'a file or a folder of posts',
    hint: 'Check the spelling of --posts.',
  },
  'demo/no-posts': {
    severity: 'error',
    retry: 'never-unchanged',
    what: 'No file of posts was found.',
    expected: 'at least one .json, .jsonl, .ndjson, .xml, .md or .html file',
    hint: 'Name another file or folder with --posts.',
  },
  'demo/unreadable-file': {
    severity: 'error',
    retry: 'same-input',
    what: 'The file cannot be read and is left out.',
    expected: 'a readable file',
    hint: 'Check that it exists and that you may read it.',
  },
  'demo/not-utf8': {
    severity: 'error',
    retry: 'never-unchanged',
    what: 'The text is not UTF-8 and is left out.',
    expected: 'JSON in UTF-8',
    hint: 'Save it as UTF-8, uncompressed.',
  },
  'demo/not-a-post': {
    severity: 'warning',
    retry: 'never-unchanged',
    what: 'The file is no post and is passed over.',
    expected: 'a record with a title or a body',
    hint: 'Name the file itself with --posts if it holds posts.',
  },
  'demo/empty-file': {
    severity: 'warning',
    retry: 'never-unchanged',
    what: 'The file holds no post.',
    expected: 'a post, an array of posts, or one post a line',
    hint: 'Remove the file, or write it again.',
  },
  'demo/cut-record': {
    severity: 'error',
    retry: 'same-input',
    what: 'The file ends before this post does; the posts before it are kept.',
    expected: 'a whole JSON value',
    hint: 'Copy or download the file again.',
  },
  'demo/not-json': {
    severity: 'error',
    retry: 'never-unchanged',
    what: 'This is not JSON and is left out{}.',
    expected: 'one JSON value',
    hint: 'Look for a missing comma or quote there.',
  },
  'demo/record-too-long': {
    severity: 'error',
    retry: 'never-unchanged',
    what: 'The post is longer than {} and is left out unread; the ones after it are read.',
    expected: 'a shorter post',
    hint: 'Link to pictures instead of storing them inside the text, or split the file into lines.',
  },
  'demo/slug-taken': {
    severity: 'warning',
    retry: 'never-unchanged',
    what: 'The slug is already that of {}; the page is written under another address.',
    expected: 'a slug that no other post has',
    hint: 'Give each post a slug of its own.',
  },
  'demo/slug-changed': {
    severity: 'repair',
    retry: 'never-unchanged',
    what: 'The slug cannot name a folder as it is; the page is written under {}.',
    expected: 'letters, digits and hyphens, at most 120 bytes',
    hint: 'Shorten the slug or remove its punctuation.',
  },
  'demo/missing-file': {
    severity: 'warning',
    retry: 'never-unchanged',
    what: 'The post names a file that the site does not have; the address is left as it is.',
    expected: 'another post, or a picture or recording inside the folder of posts',
    hint: 'Check the spelling, or move the file into the folder of posts.',
  },
  'demo/media-too-large': {
    severity: 'warning',
    retry: 'never-unchanged',
    what: 'A picture or recording is too large for a page and is not copied.',
    expected: 'a file of at most 64 MiB',
    hint: 'Make the file smaller, or link to it where it is hosted.',
  },
  'demo/file-in-the-way': {
    severity: 'error',
    retry: 'never-unchanged',
    what: 'A file that this build did not write is in the place of a page; it is left as it is.',
    expected: 'a free place, or a page of an earlier build',
    hint: 'Move the file away, or choose another --out.',
  },
  'demo/not-written': {
    severity: 'error',
    retry: 'same-input',
    what: 'A file of the site could not be written; what was there before is.',
    expected: 'a folder that can be written to',
    hint: 'Check the free space and the rights of --out.',
  },
  'demo/not-rendered': {
    severity: 'error',
    retry: 'after-upgrade',
    what: 'The page could not be made.',
    expected: 'a post that was readable a moment ago',
    hint: 'Build again if the file was changed meanwhile; else report the post as a fault.',
  },
  'demo/bad-option': {
    severity: 'error',
    retry: 'never-unchanged',
    what: '{}.',
    expected: 'the options that --help lists',
    hint: 'Run with --help.',
  },
  'demo/no-port': {
    severity: 'error',
    retry: 'same-input',
    what: 'The server cannot listen.',
    expected: 'a free port among the 50 from --port on',
    hint: 'Name another one with --port.',
  },
  'demo/out-not-folder': {
    severity: 'error',
    retry: 'never-unchanged',
    what: 'The output folder cannot be used.',
    expected: 'a folder, or a path where one can be made',
    hint: 'Choose another --out.',
  },
  'demo/out-holds-posts': {
    severity: 'error',
    retry: 'never-unchanged',
    what: 'The posts are inside the output folder, where pages would mix with them.',
    expected: 'two separate folders',
    hint: 'Choose another --out.',
  },
} as const satisfies Record<`demo/${string}`, Sentence>;

/** Code of an issue of the demo. */
export type DemoCode = keyof typeof sentences;

/** All codes, for the README test. */
export const demoCodes: readonly string[] = Object.keys(sentences);

/** Makes the issue for a code; `detail` fills the gap in its sentence. */
export function demoIssue(
  code: DemoCode,
  location: Location | undefined,
  facts: { readonly received: string; readonly detail?: string },
): Issue {
  const { severity, retry, what, expected, hint } = sentences[code];
  const received = facts.received.slice(0, 80);
  const event = what.replace('{}', () => facts.detail ?? '');
  return {
    code,
    severity,
    path: [],
    message: `${event} Expected ${expected}. Received ${received}. ${hint}`,
    expected,
    received,
    hint,
    retry,
    ...(location === undefined ? {} : { location }),
  };
}
