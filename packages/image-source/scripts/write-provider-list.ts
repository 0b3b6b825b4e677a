import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { withProviderList } from './provider-list.ts';

const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, withProviderList(readFileSync(readme, 'utf8')));
// The formatter aligns the columns.
execFileSync('prettier', ['--write', readme.pathname]);
