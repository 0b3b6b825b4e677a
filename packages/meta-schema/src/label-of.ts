/** The label of a field: its own, else its key in words, as `reading time` of `readingTime`. */
export const labelOf = ({
  key,
  label,
}: {
  readonly key: string;
  readonly label?: string;
}): string => label ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
