export type { Issue, Location, Retry, Severity } from './issue.ts';
