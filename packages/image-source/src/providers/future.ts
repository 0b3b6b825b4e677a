import { service } from '../service.ts';

/** `-650-80.jpg.webp`: width and quality. */
export const future = () => service('Future', 'publisher', 'futurecdn.net');
