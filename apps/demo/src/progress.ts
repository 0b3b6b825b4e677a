/** How far a build is; the number of posts is not known while they are imported and read. */
export interface Progress {
  readonly phase: 'import' | 'read' | 'render';
  readonly done: number;
  readonly total?: number;
}
