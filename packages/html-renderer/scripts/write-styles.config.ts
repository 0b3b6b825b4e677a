import { writeSource } from './styles.config.ts';

await writeSource();
