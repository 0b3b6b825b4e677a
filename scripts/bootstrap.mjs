/**
 * Makes a bare machine ready and runs one of the two README commands on it. It needs Node >= 20 and npm,
 * nothing else: the pinned pnpm comes through npx, the pinned Node through the install.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const stampFile = join(root, 'node_modules', '.install-stamp');
const windows = process.platform === 'win32';
// Without npm's spinner, which would turn between the lines of what runs inside.
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', npm_config_progress: 'false' };
/** Shows what a command printed only when it failed. */
const quiet = { stdio: ['ignore', 'pipe', 'pipe'] };

/** Runs a command in the foreground, hands signals on, and gives its exit code. */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const settings = { cwd: root, env, stdio: 'inherit', shell: windows, ...options };
    const child = spawn(command, args, settings);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0) process.stderr.write(output);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** The pinned pnpm: the one that is running this script, else the same version through npx. */
function pnpm(args, options) {
  const pinned = manifest.packageManager.replace('@', '/');
  if (process.env.npm_config_user_agent?.startsWith(pinned)) return run('pnpm', args, options);
  return run('npx', ['--yes', manifest.packageManager, ...args], options);
}

/** Changes exactly when an install would change something. */
function installStamp() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  const folders = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...folders.sort()]) {
    try {
      hash.update(readFileSync(join(root, file)));
    } catch {
      hash.update(`no ${file}`);
    }
  }
  return hash.digest('hex');
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

async function install() {
  const stamp = installStamp();
  if (readStamp() === stamp) return;
  console.log('Installing the workspace (once, and after its dependencies change) ...');
  const code = await pnpm(['install', '--frozen-lockfile', '--reporter=append-only'], quiet);
  if (code !== 0) {
    console.error(
      `The install failed with exit code ${code}. Check that the npm registry is reachable, then run the command again.`,
    );
    process.exit(code);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** The Node that the workspace pins, whatever Node started this script. */
const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const commands = {
  async start(args) {
    console.log('Building the packages and the demo ...');
    const built = await pnpm(['run', '--silent', 'build:demo'], quiet);
    return built === 0
      ? run(pinnedNode, ['apps/demo/dist/cli.js', ...args], { shell: false })
      : built;
  },
  test: (args) => pnpm(['run', '--silent', 'check', ...args]),
};

const [name, ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`Unknown command ${name}. Expected one of: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `Node ${process.versions.node} is too old. Install Node 20 or newer and run again.`,
  );
  process.exit(2);
}
await install();
process.exitCode = await command(args);
