export type { Issue, Location, Retry, Severity } from '@alphanode/image-source';
