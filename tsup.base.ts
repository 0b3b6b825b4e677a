import { defineConfig, type Options } from 'tsup';

/** An import for its types alone leaves `import 'x'` behind; of the schema package that would load zod. */
export const treeshake = { moduleSideEffects: 'no-external' } as const;

/** Build settings of every package: ESM with declarations, for Node 20.19, browsers and Workers alike. */
export const base = (options: Options) =>
  defineConfig({
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    dts: true,
    clean: true,
    treeshake,
    splitting: true,
    ...options,
  });
