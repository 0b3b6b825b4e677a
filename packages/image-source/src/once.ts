/** Makes a value when it is first asked for, so that importing the package costs little. */
export const once = <T extends object>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/**
 * A pattern made from a text when it is first asked for. For the letters of Unicode: an engine looks
 * them up for each literal that it reads, which would be most of what importing the package takes.
 */
export const lazyPattern = (source: string, flags = 'u'): (() => RegExp) =>
  once(() => new RegExp(source, flags));
