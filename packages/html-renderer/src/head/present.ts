type Member = string | readonly unknown[] | undefined;
type Present<Members> = { readonly [Key in keyof Members]?: NonNullable<Members[Key]> };

const isPresent = ([, value]: readonly [string, Member]): boolean => (value?.length ?? 0) > 0;

/** The members that have a value. */
export const present = <Members extends Readonly<Record<string, Member>>>(members: Members) =>
  // Of the same names.
  Object.fromEntries(Object.entries(members).filter(isPresent)) as Present<Members>;
