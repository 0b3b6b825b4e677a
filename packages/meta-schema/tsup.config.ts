import { base } from '../../tsup.base.ts';

export default base({
  entry: [
    'src/index.ts',
    'src/fields.ts',
    'src/keys.ts',
    'src/publication.ts',
    'src/text.ts',
    'src/guard.ts',
    'src/json-schema.ts',
    'src/standalone.ts',
  ],
});
