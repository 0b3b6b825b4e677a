/** Runs the corpus script of every package on a folder of real inputs: `pnpm test:corpus FOLDER`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = process.argv.slice(2).find((argument) => argument !== '--');
if (folder === undefined || !existsSync(folder)) {
  console.error(
    `${folder ?? 'No folder'} is not there. Name a folder of real inputs: pnpm test:corpus FOLDER`,
  );
  process.exit(2);
}
const built = spawnSync('turbo', ['run', 'build', '--output-logs=errors-only'], {
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const total = { passed: 0, failed: 0 };
const scripts = ['packages', 'apps']
  .flatMap((group) => readdirSync(group).map((name) => join(group, name, 'scripts', 'corpus.mjs')))
  .filter((script) => existsSync(script));
for (const script of scripts) {
  console.log(`\n${script}`);
  const { status, stdout } = spawnSync(process.execPath, [script, resolve(folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  process.stdout.write(stdout);
  const [, passed, failed] = [...stdout.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1) ?? [];
  total.passed += Number(passed ?? 0);
  // A script that dies before it counts has failed once.
  total.failed += Number(failed ?? 0) || (status === 0 && passed !== undefined ? 0 : 1);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
