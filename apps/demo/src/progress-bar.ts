import { SingleBar } from 'cli-progress';
import { type Progress } from './progress.ts';
import { formatCount, formatNoun } from './format.ts';

/** Shows how far a build is. */
export interface ProgressBar {
  readonly update: (progress: Progress) => void;
  /** Takes the bar away. */
  readonly stop: () => void;
}

const labels: Record<Progress['phase'], string> = {
  import: 'Importing',
  read: 'Reading',
  render: 'Rendering',
};

/** Draws a bar on a terminal, and nothing elsewhere. */
export function createProgressBar(stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream,
    format: '  {label} {bar} {count}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    // Ctrl+C is taken by the command, which puts the cursor back through `stop`.
    gracefulExit: false,
  });
  let phase: Progress['phase'] | undefined;
  return {
    update(progress) {
      const { done, total } = progress;
      const count =
        total === undefined
          ? formatNoun(done, 'post')
          : `${formatCount(done)} of ${formatCount(total)}`;
      const payload = { label: labels[progress.phase].padEnd(9), count };
      // Reading does not know its end, so its bar stays empty.
      if (phase !== progress.phase) bar.start(total ?? 1, 0, payload);
      phase = progress.phase;
      bar.update(total === undefined ? 0 : done, payload);
    },
    stop: () => {
      bar.stop();
    },
  };
}
