/** `</item`, as bytes in the lower case. */
const ending = [0x3c, 0x2f, 0x69, 0x74, 0x65, 0x6d];

/** Whether the tag stands there. It is asked for each `<` of an export, and makes no objects. */
const isAt = (bytes: Uint8Array, at: number): boolean => {
  for (let index = 0; index < ending.length; index++) {
    // The bit makes letters small; `<` and `/` have it already.
    if (((bytes[at + index] ?? 0) | 0x20) !== ending[index]) return false;
  }
  return true;
};

/**
 * Where the first item ends that ends behind `from` in some bytes of an export, `0` where none does. In most
 * encodings its tag is ASCII; in others none is found.
 */
export const endOfItem = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0x3c, from); at !== -1; at = bytes.indexOf(0x3c, at + 1)) {
    if (isAt(bytes, at)) return bytes.indexOf(0x3e, at) + 1;
  }
  return 0;
};
