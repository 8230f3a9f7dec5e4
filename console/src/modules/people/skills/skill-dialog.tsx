import { createSkill, type Skill, skillWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useCreateSkill, useEditSkill } from './data.ts';

/** Names a new skill, or renames one. */
export function SkillDialog({ skill, onClose }: { skill: Skill | null; onClose: () => void }) {
  const t = useSay();
  const [create, edit] = [useCreateSkill(), useEditSkill()];
  const draft = useDraft({
    initial: { name: skill?.name ?? '' },
    schema: createSkill.body,
    save: (body) =>
      skill ? edit.mutateAsync({ params: { skillId: skill.skillId }, body }) : create.mutateAsync({ body }),
  });
  return (
    <Dialog title={t(skill ? words.renameSkill : words.addSkill)} onClose={onClose}>
      <DraftForm
        draft={draft}
        verb={t(skill ? words.save : words.addSkill)}
        onSaved={onClose}
        onCancel={onClose}
      >
        <TextField at={draft.at('name')} label={t(words.skillName)} hint={t(words.skillNameHint)} isFirst />
      </DraftForm>
    </Dialog>
  );
}
