import { issue } from '../issue.ts';
import { type Imported, type ImportOptions } from './imported.ts';

/** The value of a JSON text, or the item that says why there is none. */
export const parseJson = (
  text: string,
  { file }: ImportOptions,
): { readonly value?: unknown; readonly refused?: Imported } => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    const line = text.slice(0, at).split('\n').length;
    const named = file === undefined ? {} : { file };
    // A text that ends too soon may be read again, one that is wrong may not.
    const ends = /Unexpected end|Unterminated/.test(String(error));
    const rule = ends || at >= text.trimEnd().length ? 'stream-cut' : 'json-invalid';
    return {
      refused: {
        issues: [
          issue(rule, {
            subject: 'The file',
            received: text.slice(at, at + 60),
            location: { ...named, line },
          }),
        ],
        source: { ...named, offset: 0, line: 1 },
      },
    };
  }
};
