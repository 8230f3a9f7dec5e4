import type { FlowMove } from '@zhiyin/domain/kit';
import { withdrawApproval } from '@zhiyin/domain/platform';
import { moveTicket, type Ticket, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import { StateTag } from '../shown.tsx';
import styles from '../tickets.module.css';
import { asksNothing } from './asks-nothing.ts';
import { MoveDialog } from './move-dialog.tsx';

/** Where the ticket stands and where it can go from here, one button each. */
export function Moves({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(moveTicket, ticketReads);
  const [asking, setAsking] = useState<FlowMove | null>(null);
  const { ticketId } = ticket;
  const isWaiting = ticket.approvals.some(({ outcome }) => outcome === 'open');
  const begin = (move: FlowMove) => {
    if (!asksNothing(move)) return setAsking(move);
    act.mutate(
      { params: { ticketId }, body: { moveKey: move.key } },
      {
        onError: toast.refuse,
        onSuccess: (moved) => toast.say(t(words.moveDone, { state: t(moved.stateLabel) })),
      },
    );
  };
  return (
    <section className={styles['moves']} aria-label={t(words.moves)}>
      <StateTag ticket={ticket} />
      {isWaiting && <OpenApproval ticket={ticket} />}
      {!isWaiting &&
        ticket.moves.map((move, index) => (
          <Button
            key={move.key}
            type={index === 0 ? 'primary' : 'default'}
            loading={act.isPending && act.variables.body.moveKey === move.key}
            onClick={() => begin(move)}
          >
            {t(move.label)}
          </Button>
        ))}
      {asking && <MoveDialog ticketId={ticketId} move={asking} onClose={() => setAsking(null)} />}
    </section>
  );
}

function OpenApproval({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const toast = useToast();
  const { memberId } = useSession().member;
  const act = useAct(withdrawApproval, ticketReads);
  const open = ticket.approvals.find(({ outcome }) => outcome === 'open');
  if (!open) return null;
  const move = open.moveLabel ? t(open.moveLabel) : open.moveKey;
  return (
    <>
      <span>{t(words.waitsFor, { move })}</span>
      {open.askedBy === memberId && (
        <Button
          size="small"
          loading={act.isPending}
          onClick={() => act.mutate({ params: { approvalId: open.approvalId } }, { onError: toast.refuse })}
        >
          {t(words.withdraw)}
        </Button>
      )}
    </>
  );
}
