import { base } from '../../vitest.base.ts';

export default base({ coverage: { include: ['src/**/*.ts'] } });
