import { type Mode } from './issue-list.ts';
import { type Limits } from './limits.ts';
import { type SourceText } from './source-text.ts';

/** How a record is read. */
export interface ParseOptions {
  /**
   * `strict` takes canonical records alone. `repair`, where absent, mends what can be read in one way
   * only and refuses the record when a value is left that it cannot read. `salvage` drops such a value
   * and keeps the post; it refuses only what is no record.
   */
  readonly mode?: Mode | undefined;
  /** How much is read. */
  readonly limits?: Limits | undefined;
  /** Prefixes that keys may bear, such as `my_site_`; `alphanode` and `anp` where absent. */
  readonly prefixes?: readonly string[] | undefined;
  /** The text behind the record, so that issues name line and column. */
  readonly source?: SourceText | undefined;
}
