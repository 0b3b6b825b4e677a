export { importArticles } from './import-articles.ts';
export type { ImportArticlesOptions } from './import-articles.ts';
export { detectFormat, formats } from './core/detect-format.ts';
export type { Format } from './core/detect-format.ts';
export type { Imported, ImportOptions, ImportSource } from './core/imported.ts';
export type { ImportInput } from './core/text-chunks.ts';
