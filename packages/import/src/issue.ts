import { type Issue, type Location } from '@alphanode/image-source';

import { type Rule, sentences } from './messages.ts';

/** The facts of one occurrence. */
export interface Occurrence {
  readonly path?: readonly (string | number)[];
  /** What stands at the start of the sentence e.g. `<script>`. */
  readonly subject?: string;
  /** The offending text; at most 60 characters of it are shown. */
  readonly received?: string;
  readonly location?: Location;
}

/** Enough to find the value, too little to leak it. */
const describe = (text: string): string => {
  const start = text.slice(0, 60).replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, '�');
  return `string "${start}${text.length > 60 ? '…' : ''}"`;
};

/** Makes the issue of one rule; nowhere else are sentences built. */
export const issue = (rule: Rule, occurrence: Occurrence): Issue => {
  const [severity, failed, expected, hint] = sentences[rule];
  const { path = [], location } = occurrence;
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
    retry: rule === 'stream-cut' ? 'same-input' : 'never-unchanged',
    ...(location === undefined ? {} : { location }),
  };
};
