import { type ImageSource } from './image-source.ts';

/** A switch as the record stores it. */
export type Flag = 0 | 1;

/** One line of an ordered key/value list. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** Quality marks, each from 0 to 100. */
export interface Score {
  readonly quality?: number;
  readonly freshness?: number;
  readonly depth?: number;
  readonly clarity?: number;
}

/** The editorial state of the text. */
export interface Revision {
  readonly status?: string;
  readonly version?: string;
  /** `YYYY-MM-DD`. */
  readonly lastReviewed?: string;
}

/** What is known of how the post was made. */
export interface Flags {
  readonly aiGeneratedStyle?: Flag;
  readonly hasImages?: Flag;
  readonly imageHeavy?: Flag;
  readonly needsHumanReview?: Flag;
}

/** A thing the article is about. */
export interface Entity {
  readonly name: string;
  readonly type?: string;
}

/** Where generated content came from. */
export interface Payload {
  readonly sourceId?: string;
  readonly generator?: string;
  readonly paragraphs?: number;
  readonly scenario?: string;
  readonly seed?: number;
}

/** A meta value of no known field: scalar, list, or map with its order kept. */
export type MetaValue = string | number | boolean | null | readonly MetaValue[] | MetaMap;

/** An ordered map: an array of entries, so that no key can become a prototype or lose its place. */
export interface MetaMap {
  readonly entries: readonly MetaEntry[];
}

/** One entry of a {@link MetaMap} or of `extra`; `label` is the key as the site wrote it. */
export interface MetaEntry {
  readonly label: string;
  readonly value: MetaValue;
}

/** The post meta record. Every known field is optional; `0`, `''` and `[]` are values, not absence. */
export interface PostMeta {
  readonly topic?: string;
  readonly summary?: string;
  readonly aiOutline?: readonly KeyValue[];
  readonly aiBrief?: string;
  readonly stack?: readonly string[];
  readonly tools?: readonly string[];
  readonly codeLanguage?: string;
  readonly difficulty?: 'beginner' | 'intermediate' | 'advanced';
  /** Whole minutes. */
  readonly readingTime?: number;
  /** Synthetic for generated content: see `assessPublication`. */
  readonly viewCount?: number;
  readonly score?: Score;
  readonly revision?: Revision;
  readonly reference?: string;
  /** Hex digits, kept as text. */
  readonly hash?: string;
  readonly flags?: Flags;
  readonly checklist?: readonly string[];
  readonly entities?: readonly Entity[];
  readonly imageSources?: readonly ImageSource[];
  readonly payload?: Payload;
  readonly notes?: readonly string[];
  /** Everything else, in the record's order. */
  readonly extra: readonly MetaEntry[];
}
