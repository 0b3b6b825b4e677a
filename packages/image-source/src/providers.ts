import { type Provider } from './provider.ts';
import { dummyimage } from './providers/dummyimage.ts';

/** Every service that is known, in the order in which they are asked. */
export const providers: readonly Provider[] = [dummyimage];
