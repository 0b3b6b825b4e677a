import { expectServer } from './shared/expect.js';

await expectServer('npx', ['workerd', 'serve', 'config.capnp'], 'http://127.0.0.1:4408/');
