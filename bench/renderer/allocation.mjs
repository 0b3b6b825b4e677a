/** The gate on what one article costs in memory; it does not depend on the speed of the machine. */
import { renderArticle } from '../../packages/html-renderer/dist/index.js';
import { sample } from './article.mjs';
import * as limit from './limit.mjs';
import { allocated } from './measure.mjs';

const maxKiB = 40;
const used = allocated((index) => renderArticle({ ...sample, title: `${sample.title} ${index}` }));
const floor = allocated((index) => limit.article({ ...sample, title: `${sample.title} ${index}` }));
console.log(
  `${used.toFixed(1)} KiB an article, at most ${maxKiB}; the hand-written builder takes ${floor.toFixed(1)}`,
);
if (used > maxKiB) process.exitCode = 1;
