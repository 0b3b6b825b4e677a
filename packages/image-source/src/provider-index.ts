import { type ImageReading, type Provider, type UrlParts } from './provider.ts';

/** Providers by the end of a host, and by a part of a path. */
export interface ProviderIndex {
  readonly hosts: ReadonlyMap<string, readonly Provider[]>;
  readonly paths: readonly (readonly [part: string, provider: Provider])[];
  /** Any of the paths: most URLs have none, and one look tells. */
  readonly anyPath: RegExp;
}

/** Orders providers for look-up. */
export const indexProviders = (providers: readonly Provider[]): ProviderIndex => {
  const hosts = new Map<string, Provider[]>();
  for (const provider of providers) {
    for (const host of provider.hosts ?? []) {
      const others = hosts.get(host);
      if (others === undefined) hosts.set(host, [provider]);
      else others.push(provider);
    }
  }
  const paths = providers.flatMap((provider) =>
    (provider.paths ?? []).map((part) => [part, provider] as const),
  );
  const parts = paths.map(([part]) => part.replace(/[^\w/-]/g, '\\$&'));
  return { hosts, paths, anyPath: new RegExp(parts.join('|') || '$^') };
};

const ask = (provider: Provider, at: UrlParts): ImageReading | undefined =>
  provider.parse === undefined ? {} : provider.parse(at);

const findIn = (
  { hosts, paths, anyPath }: ProviderIndex,
  at: UrlParts,
): readonly [Provider, ImageReading] | undefined => {
  // Whole labels only: what ends in a known host without a dot before it is someone else's.
  let start = 0;
  for (let dot = at.host.indexOf('.'); dot >= 0; dot = at.host.indexOf('.', start)) {
    for (const provider of hosts.get(at.host.slice(start)) ?? []) {
      const reading = ask(provider, at);
      if (reading !== undefined) return [provider, reading];
    }
    start = dot + 1;
  }
  for (const [part, provider] of anyPath.test(at.path) ? paths : []) {
    const reading = at.path.includes(part) ? ask(provider, at) : undefined;
    if (reading !== undefined) return [provider, reading];
  }
  return undefined;
};

/** Whose URL it is: by the host, the longest first, else by the path. The first index that knows it decides. */
export const findProvider = (
  indexes: readonly ProviderIndex[],
  at: UrlParts,
): readonly [provider: Provider | undefined, reading: ImageReading] => {
  for (const index of indexes) {
    const found = findIn(index, at);
    if (found !== undefined) return found;
  }
  return [undefined, {}];
};
