import { type Issue, type Sentences, issuesBy } from '@alphanode/image-source';

/** Every sentence that the renderer says, by the code of its issue, the part after `html-renderer/`. */
export const messages = {
  'unknown-kind': [
    'warning',
    'is of an unknown kind; its text is shown',
    'a kind of the body model',
    'Use a custom one.',
    'after-upgrade',
  ],
  'no-override': [
    'warning',
    'is drawn by no override; its text is shown',
    'one in `components.custom`',
    'Add it.',
  ],
  'broken-part': [
    'error',
    'is not of its type; what can be read is shown',
    'a parsed article',
    'Parse the record.',
  ],
  'depth-limit': [
    'warning',
    'nests too deep; its text is shown',
    'what `limits` allow',
    'Split it, or raise the limit.',
  ],
  'size-limit': [
    'error',
    'is too much; the rest is left out',
    'what `limits` allow',
    'Split it, or raise the limit.',
  ],
  'unsafe-url': [
    'error',
    'is not a safe URL; it is left out',
    'http, https, mailto or tel',
    'Correct it.',
  ],
  'image-left-out': [
    'error',
    'is not a safe URL; its caption is shown',
    'http or https',
    'Correct it.',
  ],
  'embed-refused': [
    'warning',
    'is of no allowed provider; a link is shown',
    'one in `embeds`',
    'Add it.',
  ],
  'footnote-missing': ['warning', 'refers to no note; it is left out', 'one of its id', 'Add it.'],
  'function-threw': [
    'error',
    'fails; the default is shown',
    'what its type says',
    'Correct it.',
    'same-input',
  ],
  'function-result': [
    'error',
    'gives no SafeHtml; the default is shown',
    'html`...`',
    'Correct it.',
  ],
} as const satisfies Sentences;

/** What an option is to be that cannot be followed. */
export const expectedOf = {
  baseUrl: 'an http or https URL',
  now: 'a Date, milliseconds or ISO 8601',
  labels: 'what `Labels` has',
} as const;

/** The part of a code after `html-renderer/`, of what is in the article. */
export type Rule = keyof typeof messages;

/** The code of an issue of this package. */
export type IssueCode = `html-renderer/${Rule | 'wrong-option'}`;

/** Makes an issue of this package. */
export const issueOf = /* @__PURE__ */ issuesBy('html-renderer', messages);

/** Makes the issue of an option that cannot be followed, or of a member of it. */
export const optionIssueOf = (
  option: keyof typeof expectedOf,
  received: unknown,
  ...below: readonly string[]
): Issue =>
  issuesBy('html-renderer', {
    'wrong-option': ['error', 'is not followed', expectedOf[option], 'Correct it.'],
  })('wrong-option', ['options', option, ...below], received);
