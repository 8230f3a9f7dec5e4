import {
  type FindingOrigin,
  findingOrigins,
  findingOriginWords,
  type OpenFinding,
  openFinding,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useReasonNames } from '#modules/reasons';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useMemberOptions, useOpen, useOptions } from '../data.ts';
import styles from '../improvement.module.css';
import { AlreadyThere } from './already-there.tsx';
import { emptySeed, type Seed } from './seed-of.ts';

interface Props {
  /** What is known already, when it is opened from something. */
  readonly seed?: Seed;
  readonly onClose: () => void;
  readonly onOpened: (findingId: string) => void;
}

type Values = Omit<OpenFinding, 'origin' | 'ownerId'> & {
  readonly origin: FindingOrigin | null;
  readonly ownerId: string | null;
};

/** Writes down what went wrong or could be better; what may be the same is shown before it is. */
export function OpenDialog({ seed = emptySeed, onClose, onOpened }: Props) {
  const t = useSay();
  const { memberId } = useSession().member;
  const act = useOpen();
  const members = useMemberOptions();
  const reasons = [...useReasonNames()].map(([value, label]) => ({ value, label }));
  const draft = useDraft<Values, typeof openFinding.body>({
    initial: { ...seed, ownerId: memberId },
    schema: openFinding.body,
    save: async (body) => onOpened((await act.mutateAsync({ body })).findingId),
  });
  const { title, reasonKey, evidence, goal } = draft.values;
  return (
    <Dialog title={t(words.open)} onClose={onClose} width={520}>
      <DraftForm
        draft={draft}
        verb={t(words.open)}
        isAlwaysReady={seed.title !== ''}
        onSaved={onClose}
        onCancel={onClose}
      >
        <TextField at={draft.at('title')} label={t(words.title)} hint={t(words.titleHint)} isFirst />
        <AlreadyThere title={title} reasonKey={reasonKey} evidence={evidence} metric={goal?.metric ?? null} />
        <ParagraphField at={draft.at('description')} label={t(words.description)} isOptional />
        {evidence.length > 0 && (
          <p className={styles['faint']}>{t(words.withEvidence, { n: evidence.length })}</p>
        )}
        {goal !== null && <p className={styles['faint']}>{t(words.withGoal)}</p>}
        <SelectField
          at={draft.at('origin')}
          label={t(words.origin)}
          options={useOptions(findingOrigins, findingOriginWords)}
        />
        <SelectField at={draft.at('ownerId')} label={t(words.owner)} options={members} />
        <SelectField at={draft.at('reasonKey')} label={t(words.reason)} options={reasons} isOptional />
      </DraftForm>
    </Dialog>
  );
}
