import {
  type ApprovalEntry,
  decideApproval,
  remindApproval,
  flowPageWords as words,
} from '@zhiyin/domain/platform';
import { type Ticket, ticketPageWords } from '@zhiyin/domain/tickets';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import styles from '../tickets.module.css';

const noteMax = 1_000;

/** Whose word a move waits for, who gave theirs, and the place to give one's own. */
export function Approvals({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const open = ticket.approvals.find(({ outcome }) => outcome === 'open');
  if (!open) return null;
  return (
    <section className={styles['part']} aria-label={t(words.approvals)}>
      <h2>{t(words.approvals)}</h2>
      <p className={styles['faint']}>
        {t(open.needs === 'all' ? ticketPageWords.allMustAgree : ticketPageWords.oneMustAgree)}
      </p>
      {open.comment !== '' && <bdi className={styles['text']}>{open.comment}</bdi>}
      <ul className={styles['plainList']}>
        {open.approverIds.map((memberId) => (
          <li key={memberId}>
            <Word approval={open} memberId={memberId} />
          </li>
        ))}
      </ul>
      <Own approval={open} />
    </section>
  );
}

function Word({ approval, memberId }: { approval: ApprovalEntry; memberId: string }) {
  const t = useSay();
  const names = useMemberNames();
  const said = approval.decisions.find((one) => one.memberId === memberId);
  return (
    <span className={styles['titled']}>
      <bdi>{names.get(memberId) ?? memberId.slice(-6)}</bdi>
      {!said && <StatusTag tone="amber">{t(words.open)}</StatusTag>}
      {said && (
        <StatusTag tone={said.decision === 'approved' ? 'jade' : 'seal'}>
          {t(said.decision === 'approved' ? words.approved : words.refused)}
        </StatusTag>
      )}
      {said && <TimeAgo moment={said.decidedAt} />}
      {said && said.note !== '' && <bdi className={styles['faint']}>{said.note}</bdi>}
    </span>
  );
}

/** One's own word with a comment, or a reminder to the others when one asked for theirs. */
function Own({ approval }: { approval: ApprovalEntry }) {
  const t = useSay();
  const toast = useToast();
  const { memberId } = useSession().member;
  const decide = useAct(decideApproval, ticketReads);
  const remind = useAct(remindApproval, []);
  const [note, setNote] = useState('');
  const params = { approvalId: approval.approvalId };
  const isAsked =
    approval.approverIds.includes(memberId) && !approval.decisions.some((one) => one.memberId === memberId);
  const say = (decision: 'approved' | 'refused') =>
    decide.mutate({ params, body: { decision, note } }, { onError: toast.refuse });
  if (approval.askedBy === memberId) {
    const onSuccess = () => toast.say(t(ticketPageWords.reminded));
    return (
      <div className={styles['writeFoot']}>
        <Button
          loading={remind.isPending}
          onClick={() => remind.mutate({ params }, { onError: toast.refuse, onSuccess })}
        >
          {t(ticketPageWords.remind)}
        </Button>
      </div>
    );
  }
  if (!isAsked) return null;
  return (
    <div className={styles['write']}>
      <Input.TextArea
        aria-label={t(ticketPageWords.approvalNote)}
        placeholder={t(ticketPageWords.approvalNote)}
        value={note}
        rows={2}
        maxLength={noteMax}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles['writeFoot']}>
        <Button onClick={() => say('refused')}>{t(words.refuse)}</Button>
        <Button type="primary" loading={decide.isPending} onClick={() => say('approved')}>
          {t(words.approve)}
        </Button>
      </div>
    </div>
  );
}
