import {
  addEvidence,
  type EvidenceKind,
  evidenceKinds,
  evidenceKindWords,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useAddEvidence, useMetrics, useOptions } from '../data.ts';

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** Adds a note, or a metric or thing that shows it. */
export function EvidenceDialog({ findingId, onClose }: { findingId: string; onClose: () => void }) {
  const t = useSay();
  const act = useAddEvidence();
  const metrics = useMetrics().map(({ key, name }) => ({ value: key, label: t(name) }));
  const initial: { kind: EvidenceKind | null; link: string; metric: string | null; text: string } = {
    kind: 'note',
    link: '',
    metric: null,
    text: '',
  };
  const draft = useDraft({
    initial,
    // The link a colleague copies holds the id; the contract wants the id alone.
    schema: addEvidence.body.extend({
      link: addEvidence.body.shape.text,
      metric: addEvidence.body.shape.ref,
    }),
    save: ({ kind, link, metric, text }) =>
      act.mutateAsync({
        params: { findingId },
        body: { kind, text, ref: kind === 'metric' ? metric : (anyId.exec(link)?.[0] ?? null) },
      }),
  });
  const { kind } = draft.values;
  return (
    <Dialog title={t(words.addEvidence)} onClose={onClose} width={520}>
      <DraftForm draft={draft} verb={t(words.addEvidence)} onSaved={onClose} onCancel={onClose}>
        <SelectField
          at={draft.at('kind')}
          label={t(words.evidenceKind)}
          options={useOptions(evidenceKinds, evidenceKindWords)}
        />
        {kind !== null && kind !== 'note' && kind !== 'metric' && (
          <TextField at={draft.at('link')} label={t(words.evidenceRef)} />
        )}
        {kind === 'metric' && (
          <SelectField at={draft.at('metric')} label={t(words.metric)} options={metrics} />
        )}
        <ParagraphField at={draft.at('text')} label={t(words.evidenceText)} isOptional={kind !== 'note'} />
      </DraftForm>
    </Dialog>
  );
}
