import { type Issue } from '@alphanode/image-source';

const placeOf = ({ location }: Issue): string => {
  if (location === undefined) return '';
  const { file = 'line', line, column } = location;
  return `${file}:${line}${column === undefined ? '' : `:${column}`} `;
};

const formatIssue = (issue: Issue): string => {
  const { severity, code, message, location } = issue;
  const line = `${placeOf(issue)}${severity} ${message} (${code})`;
  return location?.frame === undefined ? line : `${line}\n${location.frame}`;
};

/**
 * Issues as text for a terminal or a log: one line each, with the file, the line and the column where
 * the source text is known, and the lines around it below.
 * @example
 * formatIssues([]) //=> ''
 */
export const formatIssues = (issues: readonly Issue[]): string =>
  issues.map(formatIssue).join('\n');
