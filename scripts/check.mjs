/**
 * Runs every check of the repository and says what passed. A step that fails shows its whole output; the
 * steps after it still run, so that one visit tells everything.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { stripVTControlCharacters, styleText } from 'node:util';

/** Each step counts as one passed or failed check, or as the tests its output counts. */
const steps = [
  { name: 'format', says: 'every file is formatted', run: ['pnpm', 'run', 'check:format'] },
  {
    name: 'lint',
    says: 'eslint, with the arrows between packages',
    run: ['pnpm', 'run', 'check:lint'],
  },
  {
    name: 'types',
    says: 'tsc on sources and on tests',
    run: ['turbo', 'run', 'typecheck', '--continue=always', '--output-logs=errors-only'],
  },
  {
    name: 'unit',
    says: 'vitest with complete coverage',
    run: ['turbo', 'run', 'test', '--continue=always'],
    count: countVitest,
  },
  {
    name: 'build',
    says: 'tsup for every package',
    run: ['turbo', 'run', 'build', '--output-logs=errors-only'],
  },
  {
    name: 'unused',
    says: 'no unused file, export or dependency',
    run: ['pnpm', 'run', 'check:unused'],
  },
  {
    name: 'packages',
    says: 'tarballs install and run as their READMEs say',
    run: ['pnpm', 'run', 'check:packages'],
    count: countClosingLine,
  },
  {
    name: 'site',
    says: 'the served site in a browser and in the HTML checkers',
    run: ['pnpm', 'run', 'check:site'],
    count: countClosingLine,
  },
  {
    name: 'pages',
    says: 'every kind of block in a browser and in the HTML checkers, with screenshots',
    run: ['pnpm', 'run', 'check:pages'],
    count: countClosingLine,
  },
];

/** Sums the `Tests  3 failed | 12 passed` lines of every vitest run in a turbo log. */
function countVitest(output) {
  const lines = output.split('\n').filter((line) => /\bTests {2}/.test(line));
  const sum = (word) =>
    lines.reduce(
      (total, line) => total + Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0),
      0,
    );
  return { passed: sum('passed'), failed: sum('failed') };
}

/** Reads `12 passed, 0 failed` from the end of a script's output. */
function countClosingLine(output) {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
}

function capture([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...(colours ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

const colours = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
const paint = (style, text) => (colours ? styleText(style, text) : text);

async function runStep(step) {
  const started = performance.now();
  if (process.stdout.isTTY) process.stdout.write(paint('dim', `  ${step.name} ...`));
  const { code, output } = await capture(step.run);
  const counted = step.count?.(stripVTControlCharacters(output)) ?? { passed: 0, failed: 0 };
  if (code === 0 && counted.passed === 0) counted.passed = 1;
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const mark = code === 0 ? paint('green', '✔') : paint('red', '✘');
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
  const tests = `${counted.passed} passed${counted.failed ? `, ${counted.failed} failed` : ''}`;
  console.log(
    `${mark} ${step.name.padEnd(9)} ${seconds} s  ${tests.padEnd(12)}  ${paint('dim', step.says)}`,
  );
  if (code !== 0) console.log(`\n${output.trim()}\n`);
  // What a check could not do is said even when it passed.
  else
    for (const line of output.split('\n').filter((text) => /^(?:NOT CHECKED|Wrote)/.test(text)))
      console.log(`  ${line}`);
  return { ...counted, code };
}

const wanted = process.argv.slice(2).filter((argument) => argument !== '--');
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `Unknown check ${unknown.join(', ')}. Expected any of: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

console.log(
  `Checking alphanode with Node ${process.versions.node} on ${availableParallelism()} cores\n`,
);
const total = { passed: 0, failed: 0 };
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const { passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
