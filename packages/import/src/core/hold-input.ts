import { canReopen, type ImportInput, textChunks } from './text-chunks.ts';

/**
 * An input that can be read again: one that can be read only once is held as text. One that breaks off is
 * held as far as it came, and told to be cut.
 */
export const holdInput = async (
  input: ImportInput,
  onMended: (line: number) => void,
): Promise<ImportInput> => {
  if (canReopen(input)) return input;
  const pieces: string[] = [];
  try {
    for await (const piece of textChunks(input, { onMended })) pieces.push(piece);
  } catch {
    // The end of its document is missing then.
  }
  return pieces.join('');
};
