/** The version of the record that this package writes; it reads every version up to it. */
export const currentSchemaVersion = 1;
