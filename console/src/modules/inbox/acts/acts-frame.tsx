import type { Conversation } from '@zhiyin/domain/inbox';
import { type ReactNode, useState } from 'react';
import { WayDialog } from '../ways/way-dialog.tsx';
import { type ActDialog, ActDialogContext } from './act-dialogs.ts';
import { ActKeys } from './act-keys.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { PriorityDialog } from './priority-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

const dialogs = {
  assign: AssignDialog,
  transfer: TransferDialog,
  snooze: SnoozeDialog,
  priority: PriorityDialog,
  tags: TagsDialog,
  reason: ReasonDialog,
  way: WayDialog,
  close: CloseDialog,
} as const;

interface Props {
  readonly conversation: Conversation;
  /** The conversation was put aside as unread: it must not count as read by lying open. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Around an open conversation: the keys and dialogs by which it is handled, wherever in it they are asked for. */
export function ActsFrame({ conversation, onLeave, children }: Props) {
  const [opened, setOpened] = useState<ActDialog | null>(null);
  const Opened = opened && dialogs[opened];
  return (
    <ActDialogContext value={setOpened}>
      <ActKeys conversation={conversation} onLeave={onLeave} />
      {children}
      {Opened && <Opened conversation={conversation} onClose={() => setOpened(null)} />}
    </ActDialogContext>
  );
}
