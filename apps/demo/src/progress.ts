/** How far a build is; the number of posts is not known while they are read. */
export interface Progress {
  readonly phase: 'read' | 'render';
  readonly done: number;
  readonly total?: number;
}
