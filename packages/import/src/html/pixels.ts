/** A size in CSS pixels, not one in percent or with a unit. */
export const pixels = (value: string | undefined): number | undefined => {
  if (value === undefined || !/^\d{1,5}(?:\.\d+)?(?:px)?$/i.test(value.trim())) return undefined;
  const number = Math.round(parseFloat(value));
  return number > 0 && number <= 65_535 ? number : undefined;
};
