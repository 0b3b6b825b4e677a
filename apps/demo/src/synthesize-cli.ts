import { runSynthesize } from './synthesize/run-synthesize.ts';

process.exitCode = await runSynthesize(process.argv.slice(2), process);
