import { defineConfig, type Options } from 'tsup';

/** Build settings of every package: ESM with declarations, for Node 20.19, browsers and Workers alike. */
export const base = (options: Options) =>
  defineConfig({
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    dts: true,
    clean: true,
    treeshake: true,
    splitting: true,
    ...options,
  });
