// Writes src/generated/canonical.ts. Run by the build; a test compares the result.
import { writeFile } from 'node:fs/promises';
import { canonicalSource } from './canonical-source.ts';

await writeFile(new URL('../src/generated/canonical.ts', import.meta.url), canonicalSource);
