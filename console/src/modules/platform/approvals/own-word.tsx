import type { Endpoint } from '@zhiyin/domain/kit';
import {
  type ApprovalEntry,
  decideApproval,
  getApproval,
  listApprovals,
  remindApproval,
  withdrawApproval,
  approvalPageWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { GrowingArea } from '#ui/form/growing-area.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './approvals.module.css';
import { openVoices } from './round-looks.ts';

const noteMax = 1_000;

interface Props {
  readonly approval: ApprovalEntry;
  /** What else is old after a word was given. */
  readonly stale: readonly Endpoint[];
}

/** The place to give one's own word; for who asked, to call the others or to take it back. */
export function OwnWord({ approval, stale }: Props) {
  const { memberId } = useSession().member;
  if (approval.outcome !== 'open') return null;
  if (approval.askedBy === memberId) return <Asker approval={approval} stale={stale} />;
  return openVoices(approval).length > 0 ? <Decider approval={approval} stale={stale} /> : null;
}

function Decider({ approval, stale }: Props) {
  const t = useSay();
  const toast = useToast();
  const names = useMemberNames();
  const { memberId } = useSession().member;
  const act = useAct(decideApproval, [listApprovals, getApproval, ...stale]);
  const [note, setNote] = useState('');
  const params = { approvalId: approval.approvalId };
  const others = openVoices(approval).filter((id) => id !== memberId);
  const who = others.map((id) => names.get(id) ?? t(words.gone)).join(t(words.list));
  const say = (decision: 'approved' | 'refused') =>
    act.mutate(
      { params, body: { decision, note } },
      {
        onError: toast.refuse,
        onSuccess: () => toast.say(t(decision === 'approved' ? words.approvedNow : words.refusedNow)),
      },
    );
  return (
    <div className={styles['own']}>
      {others.length > 0 && <p>{t(words.standIn, { who })}</p>}
      <GrowingArea
        aria-label={t(words.note)}
        placeholder={t(words.note)}
        value={note}
        rows={2}
        rowsMax={6}
        maxLength={noteMax}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles['foot']}>
        <Button disabled={act.isPending} onClick={() => say('refused')}>
          {t(words.refuse)}
        </Button>
        <Button type="primary" loading={act.isPending} onClick={() => say('approved')}>
          {t(words.approve)}
        </Button>
      </div>
    </div>
  );
}

function Asker({ approval, stale }: Props) {
  const t = useSay();
  const toast = useToast();
  const remind = useAct(remindApproval, []);
  const withdraw = useAct(withdrawApproval, [listApprovals, getApproval, ...stale]);
  const params = { approvalId: approval.approvalId };
  const question = { title: t(words.withdrawSure), sentence: t(words.withdrawHint), verb: t(words.withdraw) };
  const told = { onError: toast.refuse, onSuccess: () => toast.say(t(words.reminded)) };
  return (
    <div className={styles['foot']}>
      <ConfirmAct
        question={question}
        onConfirm={() => withdraw.mutate({ params }, { onError: toast.refuse })}
      >
        {t(words.withdraw)}
      </ConfirmAct>
      <Button loading={remind.isPending} onClick={() => remind.mutate({ params }, told)}>
        {t(words.remind)}
      </Button>
    </div>
  );
}
