import { type Provider } from './provider.ts';
import { cdn } from './providers/cdn.ts';
import { cms } from './providers/cms.ts';
import { placeholder } from './providers/placeholder.ts';
import { proxy } from './providers/proxy.ts';
import { publisher } from './providers/publisher.ts';
import { social } from './providers/social.ts';
import { stock } from './providers/stock.ts';
import { table } from './service.ts';

/**
 * Every service that is known. Made when a reader is, so that who imports another part of this
 * package does not carry the table. A host is asked before a path, the longest host first, else in this order.
 */
export const providers = (): readonly Provider[] => [
  ...table('placeholder', placeholder()),
  ...table('stock', stock()),
  ...table('social', social()),
  ...table('cms', cms()),
  ...table('cdn', cdn()),
  ...table('proxy', proxy()),
  ...table('publisher', publisher()),
];
