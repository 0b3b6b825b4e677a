import { defineConfig, type ViteUserConfig } from 'vitest/config';

const conditions = ['@alphanode/source', 'module', 'import', 'default'];

/** Test settings of every package: public names resolve to source, so no build is needed. */
export const base = (test: ViteUserConfig['test'] = {}) =>
  defineConfig({
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      // A parser that takes 0.6 s for a hostile text takes 20 while coverage keeps it from being compiled.
      testTimeout: 120_000,
      coverage: {
        enabled: true,
        provider: 'v8',
        include: ['src/**'],
        reporter: ['text-summary', 'json-summary', 'json'],
        thresholds: { lines: 100, functions: 100, statements: 100, branches: 100 },
        ...test.coverage,
      },
      ...Object.fromEntries(Object.entries(test).filter(([key]) => key !== 'coverage')),
    },
  });
