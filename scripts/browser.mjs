/** Finds a Chromium for the checks: the one named, one of the system's, or the one inside an npm package. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

// Background networking off: a closed network would fill the log with refused connections.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

/** The Chromium of @sparticuz/chromium: Linux x64, with the shared libraries it needs beside it. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const before = { ...process.env };
  // Under this name the package unpacks its own copies of NSS and the rest, which a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const { default: binary } = await import('@sparticuz/chromium');
    binary.setGraphicsMode = false;
    const executablePath = await binary.executablePath();
    return { executablePath, args: [...args, '--no-zygote'], env: { ...process.env } };
  } finally {
    for (const name of ['AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

const missing = `No Chromium was found. Install one and run again:
  Debian, Ubuntu   sudo apt-get install chromium
  macOS            brew install --cask chromium
or name one you have: CHROMIUM=/path/to/chromium npm test`;

/** Launches a headless Chromium, or fails with the command that installs one. */
export async function launchBrowser() {
  const named = process.env.CHROMIUM;
  const system = named ?? systemPaths.find((path) => existsSync(path));
  const failures = [];
  const choices = [() => system && { executablePath: system, args }];
  if (named === undefined) choices.push(packaged);
  for (const choose of choices) {
    try {
      const options = await choose();
      if (!options) continue;
      const browser = await chromium.launch({ headless: true, ...options });
      return { browser, executablePath: options.executablePath };
    } catch (error) {
      failures.push(String(error.message).split('\n')[0]);
    }
  }
  throw new Error([missing, ...failures].join('\n'));
}
