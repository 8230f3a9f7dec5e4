import type { FlowMove } from '@zhiyin/domain/kit';

/** True for a move that can be made with one press. */
export function asksNothing({ demands }: FlowMove): boolean {
  const { fields, checklist, comment, approval } = demands;
  return fields.length + checklist.length === 0 && comment === 'none' && approval === undefined;
}
