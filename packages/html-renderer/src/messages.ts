import { type Issue, type Severity } from '@alphanode/meta-schema/guard';

/** How grave it is, what failed and what is shown, what to do. */
type Sentences = readonly [Severity, string, string];

/** Every sentence that the renderer says, by the code of its issue, the part after `html-renderer/`. */
const messages = {
  'unknown-block': [
    'warning',
    'This block kind is not known; its text is shown.',
    'Use a custom one.',
  ],
  'unknown-inline': [
    'warning',
    'This inline kind is not known; its text is shown.',
    'Use a custom one.',
  ],
  'no-override': [
    'warning',
    'No override draws this custom part; its text is shown.',
    'Add it to `components.custom`.',
  ],
  'broken-part': [
    'error',
    'This part has not the shape of its type; its text is shown.',
    'Parse the record first.',
  ],
  'depth-limit': [
    'warning',
    'This part is nested too deep; its text is shown.',
    'Flatten it, or raise the limit.',
  ],
  'size-limit': [
    'error',
    'This article holds too many pieces; the rest is left out.',
    'Split it, or raise the limit.',
  ],
  'unsafe-url': [
    'error',
    'This URL is not safe; its text is shown.',
    'Use http, https, mailto or tel.',
  ],
  'image-left-out': [
    'error',
    'This picture has no safe URL; its caption is shown.',
    'Use http or https.',
  ],
  'embed-refused': [
    'warning',
    'This embed has no allowed provider; a link is shown.',
    'Add it to `embeds`.',
  ],
  'footnote-missing': [
    'warning',
    'This footnote reference has no note; it is left out.',
    'Add the note.',
  ],
  'override-threw': ['error', 'This override threw; the default is shown.', 'Correct it.'],
  'override-result': [
    'error',
    'This override gave no SafeHtml; the default is shown.',
    'Return html`...`.',
  ],
  'formatter-threw': [
    'error',
    'This function threw or gave no SafeHtml; the default is shown.',
    'Correct it.',
  ],
} as const satisfies Record<string, Sentences>;

/** Where trying again can help. */
const retries: ReadonlyMap<string, Issue['retry']> = new Map([
  ['unknown-block', 'after-upgrade'],
  ['unknown-inline', 'after-upgrade'],
  ['override-threw', 'same-input'],
]);

/** The part of a code after `html-renderer/`. */
export type Rule = keyof typeof messages;

/** The code of an issue of this package. */
export type IssueCode = `html-renderer/${Rule}`;

const describe = (value: unknown): string => {
  const text = typeof value === 'string' ? ` ${value}` : '';
  return `${typeof value}${text}`.slice(0, 80);
};

/** Makes an {@link Issue}; `received` is told by its type and at most 80 characters. */
export const issueOf = (
  rule: Rule,
  path: readonly (string | number)[],
  received?: unknown,
): Issue => {
  const [severity, message, hint] = messages[rule];
  const retry = retries.get(rule) ?? 'never-unchanged';
  const issue = {
    code: `html-renderer/${rule}`,
    severity,
    path: [...path],
    message,
    hint,
    retry,
  };
  return received === undefined ? issue : { ...issue, received: describe(received) };
};
