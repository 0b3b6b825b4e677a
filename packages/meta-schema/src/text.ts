export { headingsOf } from './headings.ts';
export { textOf } from './text-of.ts';
