export type { Issue, Location, Retry, Severity } from '@alphanode/image-source';
export { formatIssues } from './format-issues.ts';
export { type Guarded, guard } from './guard-record.ts';
export type { Json } from './json.ts';
export type { Limits } from './limits.ts';
export {
  type ProblemDetails,
  type ProblemItem,
  type ProblemOptions,
  toProblemDetails,
} from './problem-details.ts';
