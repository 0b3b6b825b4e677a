import { type Issue, type Severity } from '@alphanode/meta-schema/guard';

interface Message {
  readonly severity: Severity;
  readonly retry: Issue['retry'];
  readonly message: string;
  readonly expected: string;
  readonly hint: string;
}

const row = (severity: Severity, message: string, expected: string, hint: string): Message => ({
  severity,
  message,
  expected,
  hint,
  retry: 'never-unchanged',
});

const retried = (retry: Issue['retry'], message: Message): Message => ({ ...message, retry });

/** Every sentence that the renderer says, by the code of its issue. */
const messages = {
  'html-renderer/unknown-block': retried(
    'after-upgrade',
    row(
      'warning',
      'This block kind is not known, so its text is shown as a paragraph.',
      'a block type of the body model',
      'Parse the record with @alphanode/meta-schema, or use a custom block and an override.',
    ),
  ),
  'html-renderer/unknown-inline': retried(
    'after-upgrade',
    row(
      'warning',
      'This inline kind is not known, so its text is shown.',
      'an inline type of the body model',
      'Parse the record with @alphanode/meta-schema, or use a custom inline and an override.',
    ),
  ),
  'html-renderer/no-override': row(
    'warning',
    'No override draws this custom block or inline, so its text is shown.',
    'an override of that name in `components.custom`',
    'Add the override, or give the block a `text`.',
  ),
  'html-renderer/broken-part': row(
    'error',
    'This part does not have the shape of its type, so its text is shown.',
    'a part as @alphanode/meta-schema gives it',
    'Parse the record with @alphanode/meta-schema before rendering.',
  ),
  'html-renderer/depth-limit': row(
    'warning',
    'This part is nested deeper than the limit, so what lies below is shown as text.',
    'nesting within `limits`',
    'Flatten the content, or raise the limit.',
  ),
  'html-renderer/size-limit': row(
    'error',
    'This article holds more pieces than the limit, so the rest is left out.',
    'as many blocks, inlines and values as `limits.nodes`',
    'Split the article, or raise the limit.',
  ),
  'html-renderer/unsafe-url': row(
    'error',
    'This URL is not safe to link, so its text is shown without a link.',
    'an http, https, mailto or tel URL, or a relative one',
    'Correct the URL in the record.',
  ),
  'html-renderer/image-left-out': row(
    'error',
    'This picture has no URL that is safe to load, so it is left out and its caption is kept.',
    'an http or https URL of a picture',
    'Correct the URL in the record.',
  ),
  'html-renderer/embed-refused': row(
    'warning',
    'This embed is not of an allowed provider, so it is shown as a link.',
    'a URL of a provider in `embeds`',
    'Add the provider to `embeds`, or keep the link.',
  ),
  'html-renderer/footnote-missing': row(
    'warning',
    'This footnote reference has no note, so it is left out.',
    'the id of an item of a footnotes block',
    'Add the note, or remove the reference.',
  ),
  'html-renderer/override-threw': retried(
    'same-input',
    row(
      'error',
      'This override threw, so the default was drawn.',
      'an override that returns SafeHtml',
      'Correct the override.',
    ),
  ),
  'html-renderer/override-result': row(
    'error',
    'This override did not return SafeHtml, so the default was drawn.',
    'SafeHtml from html`...` or trustedHtml(...), not a promise',
    'Return html`...` or trustedHtml(...) and do asynchronous work before rendering.',
  ),
  'html-renderer/formatter-threw': row(
    'error',
    'This formatter or hook threw or gave no SafeHtml, so the default was drawn.',
    'a function that returns SafeHtml or text',
    'Correct the function in the options.',
  ),
} as const satisfies Record<string, Message>;

/** The code of an issue of this package. */
export type IssueCode = keyof typeof messages;

const describe = (value: unknown): string => {
  const text = typeof value === 'string' ? ` ${value}` : '';
  return `${typeof value}${text}`.slice(0, 80);
};

/** Makes an {@link Issue}; `received` is told by its type and at most 80 characters. */
export const issueOf = (
  code: IssueCode,
  path: readonly (string | number)[],
  received?: unknown,
): Issue => {
  const { severity, message, expected, hint, retry } = messages[code];
  const issue = { code, severity, path: [...path], message, expected, hint, retry };
  return received === undefined ? issue : { ...issue, received: describe(received) };
};
