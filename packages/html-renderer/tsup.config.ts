import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { base } from '../../tsup.base.ts';
import { withH } from './scripts/jsx.config.ts';
import { buildCss, buildUnlayeredCss } from './scripts/styles.config.ts';

const languages = ['ar', 'de', 'es', 'fr', 'ja'];

// Carries preact within itself: a copy shared with a host breaks the hooks of the component that calls it.
export default base({
  entry: {
    index: 'src/index.ts',
    element: 'src/element.ts',
    'static-css': 'src/static-css.ts',
    ...Object.fromEntries(languages.map((lang) => [`labels/${lang}`, `src/labels/${lang}.ts`])),
  },
  noExternal: [/^preact(?:$|\/)/, 'preact-render-to-string'],
  esbuildOptions: withH,
  onSuccess: async () => {
    await mkdir('dist', { recursive: true });
    let notice = '';
    for (const name of ['preact', 'preact-render-to-string']) {
      const license = await readFile(`node_modules/${name}/LICENSE`, 'utf8');
      notice += `This folder holds code of ${name}.\n\n${license}\n`;
    }
    await writeFile('dist/THIRD-PARTY.txt', notice);
    await writeFile('dist/styles.css', await buildCss());
    await writeFile('dist/styles.unlayered.css', await buildUnlayeredCss());
  },
});
