/**
 * Packs every public package as it would be published and uses the tarballs as a stranger would: publint
 * and attw on each, size limits, all of them installed in an empty folder, the first README block run there.
 */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expectedOutput, firstBlock } from './readme-block.mjs';
import { createTally } from './tally.mjs';

const execute = promisify(execFile);
const packages = readdirSync('packages')
  .map((folder) => join('packages', folder))
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .map((folder) => ({
    folder,
    manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  }))
  .filter(({ manifest }) => !manifest.private);

const { check, close } = createTally();

/** Runs the first block of a README in a folder where the tarballs are installed, and compares its output. */
async function runReadme(folder, stranger) {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const block = firstBlock(readme);
  if (block === undefined)
    throw new Error('README.md has no js or ts block. Begin it with a runnable example.');
  const expected = expectedOutput(block);
  if (expected.length === 0)
    throw new Error('The first block prints nothing. Give each console.log a //=> line.');
  const file = join(stranger, `${basename(resolve(folder))}.mjs`);
  writeFileSync(file, block);
  const { stdout } = await execute(process.execPath, [file], { cwd: stranger });
  const printed = stdout.trimEnd();
  if (printed !== expected.join('\n')) {
    throw new Error(`It printed\n${printed}\nbut the README says\n${expected.join('\n')}`);
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'packed-'));
try {
  const tarballs = [];
  for (const { folder, manifest } of packages) {
    const name = manifest.name;
    await check(`${name} packs`, async () => {
      const before = new Set(readdirSync(scratch));
      await execute('pnpm', ['pack', '--pack-destination', scratch], { cwd: folder });
      tarballs.push(
        join(
          scratch,
          readdirSync(scratch).find((file) => !before.has(file)),
        ),
      );
    });
    await check(`${name} is clean for publint`, () =>
      execute('publint', ['--strict', tarballs.at(-1)]),
    );
    await check(`${name} has types that resolve`, () =>
      execute('attw', [
        tarballs.at(-1),
        '--profile',
        'esm-only',
        '--no-emoji',
        '--exclude-entrypoints',
        './styles.css',
        './styles.unlayered.css',
      ]),
    );
    if (manifest['size-limit']) {
      await check(`${name} keeps its size limits`, () =>
        execute('size-limit', [], { cwd: folder }),
      );
    }
  }
  const stranger = join(scratch, 'stranger');
  mkdirSync(stranger);
  writeFileSync(join(stranger, 'package.json'), '{ "private": true, "type": "module" }\n');
  await check('all tarballs install together in an empty folder', () =>
    execute(
      'npm',
      ['install', '--no-audit', '--no-fund', ...tarballs.map((file) => resolve(file))],
      { cwd: stranger },
    ),
  );
  copyFileSync('scripts/round-trip.mjs', join(stranger, 'round-trip.mjs'));
  await check('the first block of the root README does what it says', () =>
    runReadme('.', stranger),
  );
  await check('every post of the demo passes through the built packages twice', () =>
    execute(process.execPath, ['round-trip.mjs', resolve('apps/demo/content')], { cwd: stranger }),
  );
  for (const each of packages) {
    await check(`${each.manifest.name} does what the first block of its README says`, () =>
      runReadme(each.folder, stranger),
    );
    await check(`${each.manifest.name} also loads with require()`, () =>
      execute(process.execPath, ['-e', `require(${JSON.stringify(each.manifest.name)})`], {
        cwd: stranger,
      }),
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
close();
