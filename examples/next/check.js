import { readFileSync } from 'node:fs';
import { expectArticle } from './shared/expect.js';

expectArticle(readFileSync('.next/server/app/index.html', 'utf8'));
