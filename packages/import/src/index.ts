export type { Issue } from '@alphanode/image-source';
