import { type Issue, type Severity } from '@alphanode/meta-schema/guard';

/** How grave it is, what failed and what is shown, what was expected, what to do, when to try again. */
type Sentences = readonly [Severity, string, string, string, Issue['retry']?];

/** Every sentence that the renderer says, by the code of its issue, the part after `html-renderer/`. */
const messages = {
  'unknown-kind': [
    'warning',
    'Unknown kind; its text is shown.',
    'a kind of the body model',
    'Use a custom one.',
    'after-upgrade',
  ],
  'no-override': [
    'warning',
    'No override draws this; its text is shown.',
    'one in `components.custom`',
    'Add it.',
  ],
  'broken-part': [
    'error',
    'Not of the shape of its type; its text is shown.',
    'a parsed article',
    'Parse the record.',
  ],
  'depth-limit': [
    'warning',
    'Nested too deep; its text is shown.',
    'what `limits` allow',
    'Split it, or raise the limit.',
  ],
  'size-limit': [
    'error',
    'Too much; the rest is left out.',
    'what `limits` allow',
    'Split it, or raise the limit.',
  ],
  'unsafe-url': [
    'error',
    'Not a safe URL; its text is shown.',
    'http, https, mailto or tel',
    'Correct it.',
  ],
  'image-left-out': [
    'error',
    'Not a safe URL; its caption is shown.',
    'http or https',
    'Correct it.',
  ],
  'embed-refused': [
    'warning',
    'No allowed provider; a link is shown.',
    'one in `embeds`',
    'Add it.',
  ],
  'footnote-missing': ['warning', 'No such note; it is left out.', 'one of its id', 'Add it.'],
  'wrong-option': [
    'error',
    'Not of the shape of its type; it is not followed.',
    'what the README says',
    'Correct it.',
  ],
  'function-threw': [
    'error',
    'This function threw; the default is shown.',
    'what its type says',
    'Correct it.',
    'same-input',
  ],
  'function-result': [
    'error',
    'This function gave no SafeHtml; the default is shown.',
    'html`...`',
    'Correct it.',
  ],
} as const satisfies Record<string, Sentences>;

/** The part of a code after `html-renderer/`. */
export type Rule = keyof typeof messages;

/** The code of an issue of this package. */
export type IssueCode = `html-renderer/${Rule}`;

const describe = (value: unknown): string => {
  const said: unknown = value instanceof Error ? value.message : value;
  const text = typeof said === 'string' ? ` ${said}` : '';
  return `${typeof said}${text}`.slice(0, 80);
};

/** Makes an {@link Issue}; `received` is told by its type and at most 80 characters. */
export const issueOf = (
  rule: Rule,
  path: readonly (string | number)[],
  received?: unknown,
): Issue => {
  const [severity, message, expected, hint, retry = 'never-unchanged']: Sentences = messages[rule];
  return {
    code: `html-renderer/${rule}`,
    severity,
    path,
    message,
    expected,
    hint,
    retry,
    ...(received !== undefined && { received: describe(received) }),
  };
};
