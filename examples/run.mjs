/** Runs examples against packed tarballs: `node examples/run.mjs [host ...]`. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const hosts = readdirSync(here).filter((name) => existsSync(join(here, name, 'package.json')));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !hosts.includes(name));
if (unknown.length > 0) {
  console.error(`There is no example ${unknown.join(', ')}. Expected any of: ${hosts.join(', ')}.`);
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'examples-'));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pinnedNode = join(root, 'node_modules', 'node', 'bin');
// Hosts run under the Node that the workspace pins; some of them refuse an older one.
const env = {
  ...process.env,
  PATH: `${pinnedNode}:${process.env.PATH}`,
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
};

const pnpm = (args, cwd) =>
  execFileSync('npx', ['--yes', packageManager, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

function packAll() {
  pnpm(['run', '--silent', 'build'], root);
  for (const name of readdirSync(join(root, 'packages'))) {
    pnpm(['pack', '--pack-destination', scratch], join(root, 'packages', name));
  }
  return readdirSync(scratch).map((file) => join(scratch, file));
}

function runHost(host, tarballs) {
  const folder = join(scratch, host);
  cpSync(join(here, host), folder, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  cpSync(join(here, 'shared'), join(folder, 'shared'), { recursive: true });
  cpSync(join(root, 'scripts', 'browser.mjs'), join(folder, 'shared', 'browser.mjs'));
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // The tarballs of what the example asks for, and of what those need in turn.
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, private: true, type: 'module' }),
  );
  const steps = [
    ['npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs]],
    ['npm', ['run', '--silent', 'check']],
  ];
  for (const [command, args] of steps) {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      env,
      encoding: 'utf8',
      timeout: 300_000,
    });
    if (status !== 0) return `${command} ${args[0]} failed:\n${stdout}\n${stderr}`;
  }
  return undefined;
}

let failed = 0;
try {
  const tarballs = packAll();
  const chosen = wanted.length > 0 ? wanted : hosts;
  for (const host of chosen) {
    const started = performance.now();
    const problem = runHost(host, tarballs);
    if (problem !== undefined) failed += 1;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${problem === undefined ? '✔' : '✘'} ${host.padEnd(9)} ${seconds} s${problem === undefined ? '' : `\n${problem}`}`,
    );
  }
  console.log(`${chosen.length - failed} passed, ${failed} failed`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
