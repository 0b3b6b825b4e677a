/** What the conventions have read so far from one URL; filled in step by step. */
export interface Findings {
  width: number | undefined;
  height: number | undefined;
  /** Device pixels per pixel that the URL names: `dpr=2`. */
  density: number;
  /** Width by height, where only that is named. */
  ratio: number | undefined;
  format: string | undefined;
  /** The URL of the picture inside this URL. */
  original: string | undefined;
  signed: boolean;
  /** Whether the path ends with the name of an image file. */
  isFile: boolean;
  /** The whole path. */
  path: string;
  /** Host and path without sizes, and the parameters that tell pictures apart. */
  key: string;
}

/** Larger than any picture: a number beyond is an id or a limit. */
const maxPixels = 20_000;

/** What WordPress is asked for where a side has no limit. */
const unlimited = 9999;

/** `'300px'` to 300; a size that no picture has counts as not named. */
export const pixels = (digits: string | undefined): number | undefined => {
  const number = parseInt(digits ?? '', 10);
  return number > 0 && number <= maxPixels && number !== unlimited ? number : undefined;
};

/** Whether two numbers can be the sides of a picture: others are parts of an id. */
export const isShape = (width: string | undefined, height: string | undefined): boolean => {
  const ratio = Number(width) / Number(height);
  return ratio > 0.3 && ratio < 4;
};

/** Takes over a size, unless neither side is named. A later size stands for a later step, which wins. */
export const setSize = (found: Findings, width?: string, height?: string): boolean => {
  const w = pixels(width);
  const h = pixels(height);
  if (w === undefined && h === undefined) return false;
  found.width = w;
  found.height = h;
  return true;
};

/** Device pixels from those that a URL names. */
export const enlarge = (found: Findings, density: number): void => {
  found.width &&= Math.round(found.width * density);
  found.height &&= Math.round(found.height * density);
};

/** Percent-decoded, or as it was where that fails. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Decoded from base64 in its form for URLs; `''` where that fails. */
export const decodedBase64 = (text: string): string => {
  try {
    return atob(
      text
        .replace(/(?<!-)-+$/, '')
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    );
  } catch {
    return '';
  }
};
