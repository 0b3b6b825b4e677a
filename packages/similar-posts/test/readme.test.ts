import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import * as api from '@alphanode/similar-posts';
import { expect, test } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const block = /^```js\n(.*?)^```$/ms.exec(readme)?.[1] ?? '';

test('the first block of the README prints what it says', () => {
  const printed: string[] = [];
  const log = (...values: unknown[]) => printed.push(values.join(' '));
  runInNewContext(block.replace(/^import .*$/m, ''), { ...api, console: { log } });
  expect(printed).toEqual([...block.matchAll(/\/\/=> (.*)$/gm)].map(([, text]) => text));
});
