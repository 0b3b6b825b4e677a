import { type Provider } from './provider.ts';
import { cdn } from './providers/cdn.ts';
import { cms } from './providers/cms.ts';
import { placeholder } from './providers/placeholder.ts';
import { proxy } from './providers/proxy.ts';
import { publisher } from './providers/publisher.ts';
import { social } from './providers/social.ts';
import { stock } from './providers/stock.ts';
import { type WaysOf, table } from './service.ts';

/**
 * Every service that is known. Made when a reader is, so that who imports another part of this
 * package does not carry the table. A host is asked before a path, the longest host first, else in this order.
 * Who asks for no other widths leaves out the ways in which services are asked for them.
 */
export const providers = (waysOf?: WaysOf): readonly Provider[] => [
  ...table('placeholder', placeholder(), waysOf),
  ...table('stock', stock(), waysOf),
  ...table('social', social(), waysOf),
  ...table('cms', cms(), waysOf),
  ...table('cdn', cdn(), waysOf),
  ...table('proxy', proxy(), waysOf),
  ...table('publisher', publisher(), waysOf),
];
