import { base } from '../../vitest.base.ts';

export default base({
  // The process entry holds no decision, and its test runs it as a process, where no coverage is seen.
  coverage: { exclude: ['src/cli.ts'] },
});
