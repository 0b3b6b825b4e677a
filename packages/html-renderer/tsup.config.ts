import { mkdir, writeFile } from 'node:fs/promises';
import { base } from '../../tsup.base.ts';
import { buildCss } from './scripts/build-styles.ts';

export default base({
  entry: ['src/index.ts'],
  onSuccess: async () => {
    await mkdir('dist', { recursive: true });
    await writeFile('dist/styles.css', await buildCss());
  },
});
