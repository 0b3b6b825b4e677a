import { spawnSync } from 'node:child_process';

import { unserializePhp } from '@alphanode/import/php';
import { expect, test } from 'vitest';

import { compareWithPhp } from '../scripts/php-oracle.mjs';

const hasPhp = spawnSync('php', ['-v']).status === 0;

// Only where PHP is installed is there something to compare with; the rows of php.test.ts run everywhere.
test.runIf(hasPhp)(
  'unserializePhp agrees with PHP on 10,000 generated values',
  { timeout: 60_000 },
  () => {
    expect(compareWithPhp(unserializePhp, 10_000)).toEqual({ compared: 10_000, different: [] });
  },
);
