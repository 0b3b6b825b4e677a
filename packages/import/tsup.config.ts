import { base } from '../../tsup.base.ts';

export default base({
  dts: { compilerOptions: { types: ['node'] } },
  entry: [
    'src/index.ts',
    'src/wxr.ts',
    'src/wordpress-rest.ts',
    'src/gutenberg.ts',
    'src/php.ts',
    'src/html.ts',
    'src/markdown.ts',
    'src/front-matter.ts',
    'src/ghost.ts',
    'src/portable-text.ts',
    'src/contentful.ts',
    'src/json-lines.ts',
    'src/node/index.ts',
  ],
});
