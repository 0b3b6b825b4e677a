/** Runs a real WordPress (PHP in WebAssembly, its database SQLite) with the plugin, and looks at a post. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expectArticle, fetchWhenReady } from './shared/expect.js';

const builds = 'node_modules/@wp-playground/wordpress-builds/src/wordpress';
for (const [path, bytes] of Object.entries(unzipSync(readFileSync(`${builds}/wp-6.5.zip`)))) {
  const file = join('site', path);
  mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
  if (!path.endsWith('/')) writeFileSync(file, bytes);
}
cpSync('plugin', 'site/wp-content/plugins/alphanode', { recursive: true });
mkdirSync('site/wp-content/mu-plugins', { recursive: true });
cpSync('seed.php', 'site/wp-content/mu-plugins/seed.php');
writeFileSync(
  'site/wp-content/mu-plugins/load.php',
  `<?php
define( 'ALPHANODE_RENDERER', 'http://127.0.0.1:4413/' );
require WP_PLUGIN_DIR . '/alphanode/alphanode.php';
`,
);

const start = (command, args) =>
  spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const children = [
  start('node', ['server.js']),
  start('npx', [
    'wp-playground-cli',
    'server',
    ...['--port', '4412', '--workers', '2', '--verbosity', 'quiet'],
    ...['--wordpress-install-mode', 'install-from-existing-files'],
    ...['--mount-dir-before-install', 'site', '/wordpress'],
  ]),
];
const site = 'http://127.0.0.1:4412';
try {
  expectArticle(await fetchWhenReady(`${site}/?p=4413`));
  // The registered schemas hold for what is stored: the API gives each value, not null.
  const { meta } = JSON.parse(await fetchWhenReady(`${site}/?rest_route=/wp/v2/posts/4413`));
  const stored = ['topic', 'stack', 'view_count', 'flags', 'image_sources'];
  const expected = [...stored.map((key) => `alphanode_${key}`), 'house_notes'].sort().join();
  if (Object.keys(meta).sort().join() !== expected || meta.alphanode_flags.imageHeavy !== 0)
    throw new Error(`The API gives the meta as ${JSON.stringify(meta)}.`);
} finally {
  for (const { pid } of children) process.kill(-pid, 'SIGKILL');
}
