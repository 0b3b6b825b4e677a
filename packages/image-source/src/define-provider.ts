import { type Provider } from './provider.ts';

/**
 * Types a provider, for `createImageNormalizer({ providers: [mine] })`.
 * @example
 * defineProvider({
 *   id: 'press', label: 'Press', kind: 'cms', hosts: ['img.press.example'],
 *   parse: ({ path }) => ({ width: Number(path.split('/')[1]) }),
 * }).id //=> 'press'
 */
export const defineProvider = (provider: Provider): Provider => provider;
