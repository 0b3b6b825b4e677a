import { readFileSync } from 'node:fs';
import { expectArticle } from './shared/expect.js';

expectArticle(readFileSync('dist/index.html', 'utf8'));
