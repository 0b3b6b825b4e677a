/** Where a text is found next; it is searched for once, however often it is asked. */
export const finder = (text: string, wanted: string): ((from: number) => number) => {
  let found = -1;
  return (from) => {
    if (found < from) found = text.indexOf(wanted, from);
    if (found === -1) found = Infinity;
    return found;
  };
};
