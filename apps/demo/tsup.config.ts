import { base } from '../../tsup.base.ts';

export default base({
  entry: ['src/cli.ts', 'src/synthesize-cli.ts'],
  platform: 'node',
  target: 'node20',
  dts: false,
});
