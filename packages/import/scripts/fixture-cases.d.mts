import { type BlocksResult } from '@alphanode/import/html';

/** One case of a fixture. */
export interface FixtureCase {
  readonly name: string;
  readonly options: object;
  readonly input: string;
}

export declare const readCases: (file: URL) => readonly FixtureCase[];
export declare const resultOf: (result: BlocksResult) => { blocks: unknown; issues: string[] };
