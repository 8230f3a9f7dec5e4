import { kitWords } from '@zhiyin/domain/console';
import { z } from 'zod';
import { Refused } from '#lib/call/refused.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { FormSection } from '#ui/form/form-section.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField, SelectManyField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { Section } from '../section.tsx';

const Invitation = z.object({
  name: z.string().trim().min(1),
  email: z.email(),
  role: z.string(),
  skills: z.array(z.string()),
  capacity: z.number().int().min(1).max(20),
  note: z.string().max(80),
  isMailed: z.boolean(),
});

interface Values {
  name: string;
  email: string;
  role: string | null;
  skills: readonly string[];
  capacity: number | null;
  note: string;
  isMailed: boolean;
}

const initial: Values = {
  name: '',
  email: '',
  role: null,
  skills: ['tea'],
  capacity: 4,
  note: '',
  isMailed: true,
};

export function Forms() {
  const t = useSay();
  const toast = useToast();
  const draft = useDraft({
    initial,
    schema: Invitation,
    // Plays the server, which knows who is a member already.
    save: async ({ name, email }) => {
      if (!email.startsWith('taken@')) return toast.say(t(kitWords.invited, { name }));
      throw new Refused({
        kind: 'invalid',
        reason: kitWords.emailTaken.key,
        message: t(kitWords.checkFields),
        fields: [{ path: 'body.email', message: t(kitWords.emailTaken) }],
      });
    },
  });
  return (
    <Section title={kitWords.forms} sentence={kitWords.formsSay}>
      <DraftForm draft={draft} verb={t(kitWords.sendInvitation)} onCancel={() => draft.reset()}>
        <InvitationFields draft={draft} />
      </DraftForm>
    </Section>
  );
}

function InvitationFields({ draft }: { draft: Draft<Values> }) {
  const t = useSay();
  return (
    <FormSection title={t(kitWords.invite)} description={t(kitWords.inviteSay)}>
      <TextField at={draft.at('name')} label={t(kitWords.name)} />
      <TextField at={draft.at('email')} label={t(kitWords.email)} hint={t(kitWords.emailHint)} />
      <SelectField
        at={draft.at('role')}
        label={t(kitWords.role)}
        options={[
          { value: 'agent', label: t(kitWords.roleAgent) },
          { value: 'lead', label: t(kitWords.roleLead) },
          { value: 'reviewer', label: t(kitWords.roleReviewer) },
        ]}
      />
      <SelectManyField
        at={draft.at('skills')}
        label={t(kitWords.skills)}
        isOptional
        options={[
          { value: 'returns', label: t(kitWords.skillReturns) },
          { value: 'tea', label: t(kitWords.skillTea) },
          { value: 'english', label: t(kitWords.skillEnglish) },
        ]}
      />
      <NumberField at={draft.at('capacity')} label={t(kitWords.capacity)} unit={t(kitWords.chatsUnit)} />
      <ParagraphField at={draft.at('note')} label={t(kitWords.note)} isOptional rows={2} lengthMax={80} />
      <SwitchField at={draft.at('isMailed')} label={t(kitWords.sendMail)} hint={t(kitWords.sendMailHint)} />
    </FormSection>
  );
}
