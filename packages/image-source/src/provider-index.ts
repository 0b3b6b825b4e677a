import { type ImageReading, type Provider, type UrlParts } from './provider.ts';

/** Providers by the end of a host, and by a part of a path. */
export interface ProviderIndex {
  readonly hosts: ReadonlyMap<string, readonly Provider[]>;
  readonly paths: ReadonlyMap<string, readonly Provider[]>;
  /** Any of the paths. */
  readonly anyPath: RegExp;
}

/** Providers by one of their places; of several at one place, the first is asked first. */
const byPlace = (
  providers: readonly Provider[],
  placesOf: (provider: Provider) => readonly string[] | undefined,
): ReadonlyMap<string, readonly Provider[]> => {
  const index = new Map<string, Provider[]>();
  for (const provider of providers) {
    for (const place of placesOf(provider) ?? []) {
      index.set(place, [...(index.get(place) ?? []), provider]);
    }
  }
  return index;
};

/** Orders providers for look-up. */
export const indexProviders = (providers: readonly Provider[]): ProviderIndex => {
  const paths = byPlace(providers, (provider) => provider.paths);
  const parts = [...paths.keys()].map((part) => part.replace(/[^\w/-]/g, '\\$&'));
  return {
    hosts: byPlace(providers, (provider) => provider.hosts),
    paths,
    anyPath: new RegExp(parts.join('|') || '(?!)'),
  };
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
  { hosts, paths, anyPath }: ProviderIndex,
  at: UrlParts,
  readBy: string | undefined,
): Owned | undefined => {
  // Whole labels only: what ends in a known host without a dot before it is someone else's.
  let start = 0;
  for (let dot = at.host.indexOf('.'); dot >= 0; dot = at.host.indexOf('.', start)) {
    const owned = ask(hosts.get(at.host.slice(start)), at, readBy);
    if (owned !== undefined) return owned;
    start = dot + 1;
  }
  // The part that stands first is of the service that was asked; the others are of what it fetches.
  for (let rest = at.path, match; (match = anyPath.exec(rest)) !== null;) {
    const owned = ask(paths.get(match[0]), at, readBy);
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
