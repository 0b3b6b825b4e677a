import { chmodSync } from 'node:fs';

/** `nobody` on Debian and most others; root may read every file, so it has to step down. */
const nobody = 65_534;

/** Runs a function while a file or folder may not be read. */
export function asOtherUser<Result>(path: string, act: () => Result): Result {
  chmodSync(path, 0o000);
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(nobody);
  try {
    return act();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(path, 0o755);
  }
}
