import { base } from '../../../tsup.base.ts';
import { withH } from './jsx.config.ts';

// Draws with the host's own preact; built after the rest, which cleans the folder.
export default base({
  entry: { preact: 'src/preact/index.ts' },
  clean: false,
  esbuildOptions: withH,
});
