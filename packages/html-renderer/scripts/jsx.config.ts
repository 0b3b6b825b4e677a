import { type Options } from 'tsup';

/**
 * JSX becomes calls of `h`, which is in the bundle already; the runtime that compilers import by themselves
 * would add a second function for the same, 170 bytes of it.
 */
export const withH: NonNullable<Options['esbuildOptions']> = (options) => {
  const jsx = { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } as const;
  delete options.tsconfig;
  options.tsconfigRaw = { compilerOptions: { ...jsx, verbatimModuleSyntax: true } };
  options.inject = ['scripts/h.config.ts'];
};
