import {
  closeFinding,
  type FindingDetail,
  type FindingOutcome,
  findingOutcomes,
  findingOutcomeWords,
  type StandardKind,
  standardKinds,
  standardKindWords,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useClose, useOptions, useProof } from '../data.ts';
import styles from '../improvement.module.css';
import { verdictWords } from '../proof/verdict-words.ts';
import { StandardFields } from './standard-fields.tsx';

interface Props {
  readonly finding: FindingDetail;
  readonly onClose: () => void;
  /** It was closed, and has this revision now. */
  readonly onClosed: (revision: number) => void;
}

interface Typed {
  readonly outcome: FindingOutcome | null;
  readonly note: string;
  readonly standardKind: StandardKind | null;
  readonly standard: string;
  readonly standardRef: string | null;
}
const nothingYet: Typed = { outcome: null, note: '', standardKind: null, standard: '', standardRef: null };

/** How a finding ends, why, and which standard was changed for good. */
export function CloseDialog({ finding: { findingId, revision, goal }, onClose, onClosed }: Props) {
  const t = useSay();
  const act = useClose();
  const draft = useDraft({
    initial: { ...nothingYet, revision },
    schema: closeFinding.body,
    save: async (body) => onClosed((await act.mutateAsync({ params: { findingId }, body })).revision),
  });
  const { standardKind } = draft.values;
  const kindAt = draft.at('standardKind');
  const chooseKind = (kind: StandardKind | null) => {
    kindAt.onChange(kind);
    // What was chosen is of another kind now.
    draft.at('standardRef').onChange(null);
  };
  return (
    <Dialog title={t(words.close)} onClose={onClose} width={520}>
      <DraftForm draft={draft} verb={t(words.closeVerb)} onSaved={onClose} onCancel={onClose}>
        <SelectField
          at={draft.at('outcome')}
          label={t(words.outcome)}
          options={useOptions(findingOutcomes, findingOutcomeWords)}
        />
        {goal !== null && <SoFar findingId={findingId} />}
        <ParagraphField at={draft.at('note')} label={t(words.closingNote)} />
        <SelectField
          at={{ ...kindAt, onChange: chooseKind }}
          label={t(words.standardKind)}
          options={useOptions(standardKinds, standardKindWords)}
        />
        {standardKind !== null && standardKind !== 'none' && (
          <StandardFields
            key={standardKind}
            kind={standardKind}
            thing={draft.at('standardRef')}
            text={draft.at('standard')}
          />
        )}
      </DraftForm>
    </Dialog>
  );
}

/** What the figures say, beside what somebody says of them; nothing for who may not see them. */
function SoFar({ findingId }: { findingId: string }) {
  const t = useSay();
  const proof = useProof(findingId).data?.proof;
  if (!proof) return null;
  return (
    <p className={styles['faint']}>
      {t(words.soFar)}
      {t(verdictWords[proof.verdict])}
    </p>
  );
}
