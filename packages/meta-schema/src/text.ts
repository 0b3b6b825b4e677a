export { blocksOf } from './blocks-of.ts';
export { textOf } from './text-of.ts';
