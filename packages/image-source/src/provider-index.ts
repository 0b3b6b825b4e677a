import { type ImageReading, type Provider, type UrlParts } from './provider.ts';

/** Providers by the end of a host, and by a part of a path; of several at one place, the first is asked first. */
export interface ProviderIndex {
  readonly places: ReadonlyMap<string, readonly Provider[]>;
  /** Any of the paths. */
  readonly anyPath: RegExp;
}

/** Orders providers for look-up. */
export const indexProviders = (providers: readonly Provider[]): ProviderIndex => {
  const places = new Map<string, Provider[]>();
  const anyPath: string[] = [];
  for (const provider of providers) {
    const { hosts = [], paths = [] } = provider;
    for (const place of [...hosts, ...paths]) {
      places.set(place, [...(places.get(place) ?? []), provider]);
    }
    anyPath.push(...paths.map((part) => part.replace(/[^\w/-]/g, '\\$&')));
  }
  return { places, anyPath: new RegExp(anyPath.join('|') || '(?!)') };
};

type Owned = readonly [provider: Provider, reading: ImageReading];

const ask = (
  providers: readonly Provider[] = [],
  at: UrlParts,
  readBy: string | undefined,
): Owned | undefined => {
  for (const provider of providers) {
    if (provider.id === readBy && provider.build === undefined) return [provider, {}];
    const reading = provider.parse === undefined ? {} : provider.parse(at);
    if (reading !== undefined) return [provider, reading];
  }
  return undefined;
};

const findIn = (
  { places, anyPath }: ProviderIndex,
  at: UrlParts,
  readBy: string | undefined,
): Owned | undefined => {
  // Whole labels only: what ends in a known host without a dot before it is someone else's.
  let start = 0;
  for (let dot = at.host.indexOf('.'); dot >= 0; dot = at.host.indexOf('.', start)) {
    const owned = ask(places.get(at.host.slice(start)), at, readBy);
    if (owned !== undefined) return owned;
    start = dot + 1;
  }
  // The part that stands first is of the service that was asked; the others are of what it fetches.
  for (let rest = at.path, match; (match = anyPath.exec(rest)) !== null;) {
    const owned = ask(places.get(match[0]), at, readBy);
    if (owned !== undefined) return owned;
    rest = rest.slice(match.index + 1);
  }
  return undefined;
};

/**
 * Whose URL it is: by the host, the longest first, else by the path. The first index that knows it decides.
 * `readBy` is the id of the provider that has read it before, which is not asked again where it cannot resize.
 */
export const findProvider = (
  indexes: readonly ProviderIndex[],
  at: UrlParts,
  readBy?: string,
): Owned | readonly [undefined, ImageReading] => {
  for (const index of indexes) {
    const found = findIn(index, at, readBy);
    if (found !== undefined) return found;
  }
  return [undefined, {}];
};
