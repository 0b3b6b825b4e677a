import { expectServer } from './shared/expect.js';

await expectServer('node', ['server.js'], 'http://127.0.0.1:4402/');
