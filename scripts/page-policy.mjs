/** The content security policy that every page runs under, as the README of the renderer promises it. */
import { readFileSync } from 'node:fs';

const readme = new URL('../packages/html-renderer/README.md', import.meta.url);
const [, policy] = /`(default-src 'none';[^`]+)`/.exec(readFileSync(readme, 'utf8')) ?? [];
if (policy === undefined) throw new Error(`${readme.pathname} names no content security policy.`);

export const pagePolicy = policy;
