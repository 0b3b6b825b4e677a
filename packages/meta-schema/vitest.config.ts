import { base } from '../../vitest.base.ts';

// Written by a script; scripts/agree.ts and a test hold it to the JSON Schema.
export default base({ coverage: { exclude: ['src/generated/**'] } });
