import { createSkill, type Skill, skillWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useCreateSkill, useEditSkill } from './data.ts';

/** Names a new skill, or changes one. */
export function SkillDialog({ skill, onClose }: { skill: Skill | null; onClose: () => void }) {
  const t = useSay();
  const [create, edit] = [useCreateSkill(), useEditSkill()];
  const initial: Pick<Skill, 'name' | 'language'> = skill ?? { name: '', language: null };
  const draft = useDraft({
    initial: { name: initial.name, language: initial.language },
    schema: createSkill.body,
    save: (body) =>
      skill ? edit.mutateAsync({ params: { skillId: skill.skillId }, body }) : create.mutateAsync({ body }),
  });
  return (
    <Dialog title={t(skill ? words.changeSkill : words.addSkill)} onClose={onClose}>
      <DraftForm
        draft={draft}
        verb={t(skill ? words.save : words.addSkill)}
        onSaved={onClose}
        onCancel={onClose}
      >
        <TextField at={draft.at('name')} label={t(words.skillName)} hint={t(words.skillNameHint)} isFirst />
        <SelectField
          at={draft.at('language')}
          label={t(words.language)}
          hint={t(words.languageHint)}
          placeholder={t(words.noLanguage)}
          options={[
            { value: 'zh', label: t(words.chinese) },
            { value: 'en', label: t(words.english) },
          ]}
          isOptional
        />
      </DraftForm>
    </Dialog>
  );
}
