import * as php from '@alphanode/import/php';
import { expect, test } from 'vitest';

test.each([['php', php, ['unserializePhp']]])('%s exports', (_, module, names) => {
  expect(Object.keys(module).sort()).toEqual(names);
});
