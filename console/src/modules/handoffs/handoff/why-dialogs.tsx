import {
  disputeHandoff,
  type Handoff,
  returnHandoff,
  withdrawHandoff,
  handoffWords as words,
} from '@zhiyin/domain/handoffs';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { handoffReads } from '../data.ts';

interface Props {
  readonly handoff: Handoff;
  readonly onClose: () => void;
}

interface Said {
  readonly after: number;
  readonly text: string;
}

/** Says what is missing, and gives it back. */
export function ReturnDialog({ handoff: { handoffId, revision }, onClose }: Props) {
  const t = useSay();
  const act = useAct(returnHandoff, handoffReads);
  const draft = useDraft<Said, typeof returnHandoff.body>({
    initial: { after: revision, text: '' },
    schema: returnHandoff.body,
    save: (body) => act.mutateAsync({ params: { handoffId }, body }),
  });
  return (
    <Dialog title={t(words.giveBack)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.giveBack)} onSaved={onClose} onCancel={onClose}>
        <ParagraphField at={draft.at('text')} label={t(words.missing)} hint={t(words.giveBackHint)} />
      </DraftForm>
    </Dialog>
  );
}

/** Says what is not right about the answer. */
export function DisputeDialog({ handoff: { handoffId, revision }, onClose }: Props) {
  const t = useSay();
  const act = useAct(disputeHandoff, handoffReads);
  const draft = useDraft<Said, typeof disputeHandoff.body>({
    initial: { after: revision, text: '' },
    schema: disputeHandoff.body,
    save: (body) => act.mutateAsync({ params: { handoffId }, body }),
  });
  return (
    <Dialog title={t(words.dispute)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.dispute)} onSaved={onClose} onCancel={onClose}>
        <ParagraphField at={draft.at('text')} label={t(words.why)} />
      </DraftForm>
    </Dialog>
  );
}

/** Takes it back, saying why or not. */
export function WithdrawDialog({ handoff: { handoffId, revision }, onClose }: Props) {
  const t = useSay();
  const act = useAct(withdrawHandoff, handoffReads);
  const draft = useDraft<Said, typeof withdrawHandoff.body>({
    initial: { after: revision, text: '' },
    schema: withdrawHandoff.body,
    save: (body) => act.mutateAsync({ params: { handoffId }, body }),
  });
  return (
    <Dialog title={t(words.withdraw)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.withdraw)} onSaved={onClose} onCancel={onClose} isAlwaysReady>
        <ParagraphField at={draft.at('text')} label={t(words.withdrawWhy)} isOptional />
      </DraftForm>
    </Dialog>
  );
}
