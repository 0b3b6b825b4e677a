/** What `read` gives; `undefined` where it throws: text that is ill-formed, a getter or a proxy that refuses. */
export const attempt = <Value>(read: () => Value): Value | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
