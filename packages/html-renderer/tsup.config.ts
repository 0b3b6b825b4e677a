import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { base } from '../../tsup.base.ts';
import { buildCss } from './scripts/styles.config.ts';

const languages = ['ar', 'de', 'es', 'fr', 'ja'];

// Carries preact within itself: a copy shared with a host breaks the hooks of the component that calls it.
export default base({
  entry: {
    index: 'src/index.ts',
    element: 'src/element.ts',
    'static-css': 'src/static-css.ts',
    ...Object.fromEntries(languages.map((lang) => [`labels/${lang}`, `src/labels/${lang}.ts`])),
  },
  noExternal: [/^preact(?:$|\/)/],
  onSuccess: async () => {
    await mkdir('dist', { recursive: true });
    const license = await readFile('node_modules/preact/LICENSE', 'utf8');
    await writeFile('dist/THIRD-PARTY.txt', `This folder holds code of preact.\n\n${license}`);
    await writeFile('dist/styles.css', await buildCss());
  },
});
