import { type Issue, type Retry } from '@alphanode/image-source';

/** One issue as a member of {@link ProblemDetails}, its place as a JSON Pointer (RFC 6901). */
export interface ProblemItem {
  readonly code: string;
  readonly detail: string;
  readonly pointer: string;
  readonly retry: Retry;
}

/** The body of an `application/problem+json` answer, RFC 9457. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Whether the same request can be sent again and may then succeed. */
  readonly retryable: boolean;
  readonly errors: readonly ProblemItem[];
}

/** What the answer says beside its issues. */
export interface ProblemOptions {
  /** A URI that names the kind of problem; `about:blank` where absent. */
  readonly type?: string | undefined;
  /** HTTP status; 422 where absent. */
  readonly status?: number | undefined;
  /** Names the kind of problem, in the same words each time; the phrase of the status 422 where absent. */
  readonly title?: string | undefined;
}

const pointerOf = ({ path }: Issue): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Issues as the answer of an HTTP service; of issues that are no errors it says nothing.
 * @example
 * toProblemDetails([]).status //=> 422
 */
export function toProblemDetails(
  issues: readonly Issue[],
  { type = 'about:blank', status = 422, title = 'Unprocessable Content' }: ProblemOptions = {},
): ProblemDetails {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return {
    type,
    title,
    status,
    detail: errors.map(({ message }) => message)[0] ?? '',
    retryable: errors.length > 0 && errors.every(({ retry }) => retry === 'same-input'),
    errors: errors.map((issue) => ({
      code: issue.code,
      detail: issue.message,
      pointer: pointerOf(issue),
      retry: issue.retry,
    })),
  };
}
