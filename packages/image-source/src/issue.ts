/** How grave an issue is: `repair` was mended without loss, `warning` needs a look, `error` lost or refused something. */
export type Severity = 'error' | 'warning' | 'repair';

/**
 * Whether trying again can help: never with unchanged data, yes with the same input (a cut stream, a
 * time-out), or only after an upgrade of this package (a newer schema version).
 */
export type Retry = 'never-unchanged' | 'same-input' | 'after-upgrade';

/** Where in a source text an issue lies; `line` and `column` count from 1. */
export interface Location {
  readonly file?: string;
  readonly line: number;
  readonly column?: number;
  /** The line with those around it and a caret under the column, where the source text is known. */
  readonly frame?: string;
}

/** One problem, told in one sentence. The same shape in every package. */
export interface Issue {
  /** `<package>/<kebab-rule>`: permanent, and a heading in that package's README. */
  readonly code: string;
  readonly severity: Severity;
  /** Keys and indices from the record's root to the value, e.g. `['meta', 'score', 'quality']`. */
  readonly path: readonly (string | number)[];
  /** Where, what failed, what was expected, what came, what to do. */
  readonly message: string;
  readonly expected?: string;
  /** A bounded description (type and at most 80 characters), never the value itself. */
  readonly received?: string;
  readonly hint?: string;
  readonly retry: Retry;
  readonly location?: Location;
}
