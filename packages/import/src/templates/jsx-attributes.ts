/** A tag of HTML on one line, whose attributes may be expressions. */
const tag = /<[a-z][\w-]{0,20}\s[^<>\n]{0,1000}>/g;

const style = /\s[\w:-]{1,40}=\{\{[^{}]{0,500}\}\}/g;
const text =
  /(\s[\w:-]{1,40})=\{(?:require\(\s?)?["'`]([^"'`{}]{0,500})["'`](?:\s?\))?(?:\.default)?\}/g;
const number = /(\s[\w:-]{1,40})=\{(\d{1,6})\}/g;
const other = /\s[\w:-]{1,40}=\{[^{}]{0,500}\}/g;

/** Components by which frameworks write a link. */
const link =
  /<(\/?)(?:Link|NavLink|ExternalLink|NuxtLink|RouterLink)(?=[\s>])([^<>\n]{0,1000}(?<!\/)>)/g;

/** Attributes of MDX as those of HTML: texts and numbers stay, of all else only the site knows the value. */
export const plainAttributes = (written: string): string => {
  const line = written.replace(
    link,
    (_, slash: string, rest: string) => `<${slash}a${rest.replace(/(\s)to=/, '$1href=')}`,
  );
  return line.includes('={')
    ? line.replace(tag, (whole) =>
        whole
          .replace(style, '')
          .replace(text, '$1="$2"')
          .replace(number, '$1="$2"')
          .replace(other, ''),
      )
    : line;
};
