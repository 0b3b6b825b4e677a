/** What a post is built with. */
export interface Stack {
  readonly name: string;
  readonly area: string;
  readonly codeLanguage: string;
  readonly tools: readonly string[];
}

const stack = (name: string, area: string, codeLanguage: string, ...tools: string[]): Stack => ({
  name,
  area,
  codeLanguage,
  tools,
});

/** Stacks that posts are about. */
export const stacks: readonly [Stack, ...Stack[]] = [
  stack('python services', 'backend', 'python', 'fastapi', 'pytest', 'uvicorn', 'ruff'),
  stack('node services', 'backend', 'typescript', 'hono', 'vitest', 'pnpm', 'eslint'),
  stack('go services', 'backend', 'go', 'chi', 'go test', 'golangci-lint', 'pprof'),
  stack('rust services', 'backend', 'rust', 'axum', 'cargo', 'clippy', 'tracing'),
  stack('java services', 'backend', 'java', 'spring boot', 'junit', 'gradle', 'jfr'),
  stack('ruby on rails', 'backend', 'ruby', 'rails', 'rspec', 'rubocop', 'puma'),
  stack('laravel', 'backend', 'php', 'laravel', 'phpunit', 'pint', 'horizon'),
  stack('wordpress', 'publishing', 'php', 'wp-cli', 'phpcs', 'composer', 'query monitor'),
  stack('static sites', 'publishing', 'html', 'eleventy', 'lighthouse', 'html-validate', 'rsync'),
  stack('astro', 'publishing', 'typescript', 'astro', 'vite', 'playwright', 'axe'),
  stack('preact', 'frontend', 'typescript', 'preact', 'vite', 'vitest', 'axe'),
  stack('svelte', 'frontend', 'typescript', 'sveltekit', 'vite', 'playwright', 'stylelint'),
  stack('vue', 'frontend', 'typescript', 'nuxt', 'vite', 'vitest', 'eslint'),
  stack('plain css', 'frontend', 'css', 'lightning css', 'stylelint', 'playwright', 'axe'),
  stack('postgresql', 'data', 'sql', 'psql', 'pgbench', 'pg_stat_statements', 'sqlfluff'),
  stack('sqlite', 'data', 'sql', 'sqlite3', 'litestream', 'datasette', 'sqlfluff'),
  stack('redis', 'data', 'lua', 'redis-cli', 'redis-benchmark', 'luacheck', 'prometheus'),
  stack('nginx', 'operations', 'nginx', 'nginx', 'curl', 'certbot', 'goaccess'),
  stack('kubernetes', 'operations', 'yaml', 'kubectl', 'helm', 'kubeconform', 'prometheus'),
  stack('edge workers', 'operations', 'typescript', 'workerd', 'hono', 'vitest', 'curl'),
];

/** Tools that any stack may use besides its own. */
export const sharedTools = ['git', 'logs', 'make', 'grafana', 'opentelemetry', 'jq'];
