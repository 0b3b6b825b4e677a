import { type Build } from './provider.ts';

/** The `transform` of an `unpic/providers/*` module. */
export type UnpicTransform = (source: string, operations: { width?: number }) => string;

/** When a URL must stay as it is; unpic itself does not ask. */
export interface UnpicGuards {
  /** Whether the URL carries a signature, which a change would break. */
  readonly signed?: (url: string) => boolean;
}

/**
 * Makes the `build` of a provider from a transform of unpic (an optional peer).
 * @example
 * import { transform } from 'unpic/providers/imgix';
 * defineProvider({ id: 'mine', label: 'Mine', kind: 'cdn', hosts: ['img.mine.example'],
 *   parse: () => ({}), build: fromUnpic(transform, { signed: (url) => url.includes('&s=') }) });
 */
export const fromUnpic =
  (transform: UnpicTransform, guards: UnpicGuards): Build =>
  ({ url }) => {
    if (guards.signed?.(url) === true) return undefined;
    return (width) => {
      try {
        return transform(url, { width });
      } catch {
        // Transforms throw on URLs that are not quite their service's.
        return undefined;
      }
    };
  };
