import { readFileSync } from 'node:fs';
import { expectArticle } from './shared/expect.js';

expectArticle(readFileSync('_site/index.html', 'utf8'));
