import type { Text } from '@zhiyin/domain/kit';
import {
  changeTicket,
  type LinkKind,
  linkKinds,
  linkTicket,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../../data.ts';

/** How a ticket has to do with another, seen from the first: links both ways, and who stands above whom. */
export type Tie =
  | { readonly is: 'parent' | 'child' }
  | { readonly is: 'link'; readonly kind: LinkKind; readonly isFrom: boolean };

const forth: Record<LinkKind, Text> = {
  blocks: words.blocks,
  duplicate: words.duplicates,
  'caused-by': words.causedBy,
};
const back: Record<LinkKind, Text> = {
  blocks: words.blockedBy,
  duplicate: words.duplicatedBy,
  'caused-by': words.causes,
};

/** Every way in which two tickets can be tied. */
export const ties: readonly Tie[] = [
  ...linkKinds.flatMap((kind): Tie[] => [
    { is: 'link', kind, isFrom: true },
    { is: 'link', kind, isFrom: false },
  ]),
  { is: 'parent' },
  { is: 'child' },
];

/** `blocks`, `is blocked by`, `is below`, … */
export function tieWords(tie: Tie): Text {
  if (tie.is === 'link') return (tie.isFrom ? forth : back)[tie.kind];
  return tie.is === 'parent' ? words.isBelow : words.isAbove;
}

/** Ties a ticket to another or unties them; untying offers the way back. */
export function useLinking(ticketId: string) {
  const t = useSay();
  const toast = useToast();
  const link = useAct(linkTicket, ticketReads);
  const change = useAct(changeTicket, ticketReads);
  const write = async (tie: Tie, otherId: string, isLinked: boolean): Promise<void> => {
    if (tie.is === 'link') {
      const [from, to] = tie.isFrom ? [ticketId, otherId] : [otherId, ticketId];
      await link.mutateAsync({ params: { ticketId: from }, body: { otherId: to, kind: tie.kind, isLinked } });
      return;
    }
    const [below, above] = tie.is === 'parent' ? [ticketId, otherId] : [otherId, ticketId];
    await change.mutateAsync({ params: { ticketId: below }, body: { parentId: isLinked ? above : null } });
  };
  const untie = async (tie: Tie, otherId: string): Promise<void> => {
    await write(tie, otherId, false);
    const undo = () => write(tie, otherId, true).catch(toast.refuse);
    toast.sayUndo(t(words.untied), undo, `${ticketId}-${otherId}`);
  };
  return {
    isBusy: link.isPending || change.isPending,
    tie: (tie: Tie, otherId: string) => write(tie, otherId, true),
    untie: (tie: Tie, otherId: string) => void untie(tie, otherId).catch(toast.refuse),
  };
}
