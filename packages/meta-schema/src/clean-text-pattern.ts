const unmarked =
  '[^\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ufdd0-\\ufdef\\ufffe\\uffff\\p{Cs}]';
const embedding = '[\\u202a\\u202b]';
const isolate = '[\\u2066-\\u2068]';
const pairsAround = (inner: string): string =>
  `(?:${unmarked}|${embedding}${inner}\\u202c|${isolate}${inner}\\u2069)*`;

/**
 * The text an article may hold, as the source of a `u` regular expression: well-formed Unicode with no
 * controls but tab and line feed, no noncharacters, no direction override, each direction mark closed. They
 * nest twice, as `cleanText` lets them. Apart from it, as only a JSON Schema needs it.
 */
export const cleanTextPattern = `^${pairsAround(pairsAround(`${unmarked}*`))}$`;
