import { writeFileSync } from 'node:fs';
import { record } from './shared/record.js';

writeFileSync('src/content/posts/still.json', JSON.stringify(record));
