/** What can be read; nothing where reading throws, as in a record that is none. */
export const attempt = <Value>(read: () => Value): Value | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
