import type { KeyboardEvent } from 'react';
import { type Group, withMember, withMoved } from './filter-tree.ts';

interface Place {
  readonly group: Group;
  readonly index: number;
  readonly onChange: (group: Group) => void;
  readonly focusMember: (index: number) => void;
}

/** Alt-↑ and Alt-↓ move the member that has the focus, ⌘/Ctrl-Backspace takes it out. The focus goes with it. */
export function onMemberKeys(event: KeyboardEvent, { group, index, onChange, focusMember }: Place): void {
  const by = event.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
  const isRemoving = (event.metaKey || event.ctrlKey) && event.key === 'Backspace';
  if (!by && !isRemoving) return;
  event.preventDefault();
  // A group is itself a member of the one around it, which would hear the same key.
  event.stopPropagation();
  onChange(by ? withMoved(group, index, by) : withMember(group, index, null));
  focusMember(by ? Math.min(group.members.length - 1, index + by) : index - 1);
}
