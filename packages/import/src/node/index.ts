export { importArticles } from './import-files.ts';
export type { ImportFilesOptions, ImportProgress } from './import-files.ts';
export type { Format } from '../core/detect-format.ts';
export type { Imported, ImportOptions, ImportSource } from '../core/imported.ts';
