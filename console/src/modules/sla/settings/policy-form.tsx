import { useNavigate } from '@tanstack/react-router';
import {
  createPolicy,
  slaNavWords as navWords,
  type PolicyDraft,
  type PolicyTerms,
  type SlaSubject,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useConversationFields } from '#modules/inbox';
import { ticketPickers, useTicketFields } from '#modules/tickets';
import { FilterBuilder } from '#ui/filter-builder/filter-builder.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Slot, useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangePolicy, useCreatePolicy } from '../data.ts';
import { Preview } from './preview.tsx';
import styles from './settings.module.css';
import { HoursField } from './terms/hours-field.tsx';
import { Pauses } from './terms/pauses.tsx';
import { SemanticsFields } from './terms/semantics-fields.tsx';
import { TargetsTable } from './terms/targets-table.tsx';

interface Props {
  /** Null for one yet to be made. */
  readonly policyId: string | null;
  readonly revision: number | null;
  readonly initial: PolicyDraft;
}

/** Everything a service level says, and what last month would have been under it, above the verb that saves it. */
export function PolicyForm({ policyId, revision, initial }: Props) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const create = useCreatePolicy();
  const change = useChangePolicy();
  const [after, setAfter] = useState(revision ?? 0);
  const draft = useDraft<PolicyDraft, typeof createPolicy.body>({
    initial,
    schema: createPolicy.body,
    save: async (body) => {
      if (policyId === null) return create.mutateAsync({ body });
      const { subjectKind: _, ...said } = body;
      const saved = await change.mutateAsync({ params: { policyId }, body: { ...said, after } });
      setAfter(saved.revision);
      return saved;
    },
  });
  const onSaved = () => {
    toast.say(t(words.savedPolicy));
    if (policyId === null) void navigate({ to: '/settings/service-levels' });
  };
  const at = draft.at('terms');
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} isAlwaysReady={policyId === null}>
      <FormSection title={t(navWords.serviceLevel)}>
        <TextField at={draft.at('name')} label={t(words.name)} />
        <SwitchField at={draft.at('isOn')} label={t(words.isOn)} hint={t(words.isOnHint)} />
      </FormSection>
      <TermsFields at={at} subject={initial.subjectKind} />
      <FormSection title={t(words.preview)}>
        <Preview policyId={policyId} draft={draft.values} />
      </FormSection>
    </DraftForm>
  );
}

interface WhichProps {
  readonly subject: SlaSubject;
  readonly value: PolicyTerms['filter'];
  readonly onChange: (filter: PolicyTerms['filter']) => void;
}

/** What the policy is for. */
function Which({ subject, value, onChange }: WhichProps) {
  const t = useSay();
  const [ofConversations, ofTickets] = [useConversationFields(), useTicketFields()];
  return (
    <FormSection
      title={t(subject === 'ticket' ? words.appliesToTickets : words.appliesTo)}
      description={t(words.appliesToHint)}
    >
      <FilterBuilder
        fields={subject === 'ticket' ? ofTickets : ofConversations}
        value={value}
        pickers={ticketPickers}
        onChange={onChange}
      />
    </FormSection>
  );
}

function TermsFields({ at, subject }: { at: Slot<PolicyTerms>; subject: SlaSubject }) {
  const t = useSay();
  const terms = at.value;
  const set = (part: Partial<PolicyTerms>) => at.onChange({ ...terms, ...part });
  const onHours = (calendarId: string | null) => set({ calendarId });
  const hours = {
    ...at,
    id: `${at.id}-hours`,
    problem: undefined,
    value: terms.calendarId,
    onChange: onHours,
  };
  return (
    <>
      <Which subject={subject} value={terms.filter} onChange={(filter) => set({ filter })} />
      <FormSection title={t(words.targets)} description={t(words.targetsHint)}>
        <TargetsTable subject={subject} targets={terms.targets} onChange={(targets) => set({ targets })} />
        <Problem text={at.problem} />
      </FormSection>
      <FormSection title={t(words.hoursAndPauses)}>
        <HoursField at={hours} />
        <Checkbox
          checked={terms.usesTeamHours}
          onChange={({ target }) => set({ usesTeamHours: target.checked })}
        >
          {t(words.usesTeamHours)}
        </Checkbox>
        <Pauses subject={subject} value={terms.pausesIn} onChange={(pausesIn) => set({ pausesIn })} />
        <Warnings at={at} onChange={(warnings) => set({ warnings })} />
      </FormSection>
      <FormSection title={t(words.meaning)} description={t(words.meaningHint)}>
        <SemanticsFields
          subject={subject}
          semantics={terms.semantics}
          onChange={(semantics) => set({ semantics })}
        />
      </FormSection>
    </>
  );
}

function Problem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p role="alert" className={styles['problem']}>
      {text}
    </p>
  );
}

const percents = [25, 50, 60, 70, 75, 80, 90, 95];
const warningsMax = 5;

function Warnings({ at, onChange }: { at: Slot<PolicyTerms>; onChange: (warnings: number[]) => void }) {
  const t = useSay();
  const slot = { ...at, id: `${at.id}-warnings`, problem: undefined };
  const { warnings } = at.value;
  const all = [...new Set([...percents, ...warnings])].toSorted((a, b) => a - b);
  return (
    <Field at={slot} label={t(words.warnings)} hint={t(words.warningsHint)} isOptional>
      {(ties) => (
        <Select<number[]>
          {...ties}
          mode="multiple"
          maxCount={warningsMax}
          value={warnings}
          options={all.map((percent) => ({ value: percent, label: t(words.percentUsed, { percent }) }))}
          onChange={(chosen) => onChange(chosen.toSorted((a, b) => a - b))}
        />
      )}
    </Field>
  );
}
