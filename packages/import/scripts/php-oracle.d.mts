import { type UnserializedPhp } from '@alphanode/import/php';

export declare const compareWithPhp: (
  unserializePhp: (text: string) => UnserializedPhp,
  count: number,
  seed?: number,
) => { compared: number; different: unknown[] };
