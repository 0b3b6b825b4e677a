export { calloutTones, sectionKinds, trackKinds } from './block-kinds.ts';
export { type Mark, type MarkMember, type MarkRow, markMembers, marks } from './inline.ts';
export { type FieldKind, imageSourceFields, type MetaField, metaFields } from './meta-fields.ts';
