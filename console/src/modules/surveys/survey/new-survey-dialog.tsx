import { useNavigate } from '@tanstack/react-router';
import { words as consoleWords } from '@zhiyin/domain/console';
import {
  type Survey,
  surveysNavWords,
  surveyTemplates,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAskableForms, useBeginSurvey, useCreateSurvey } from './data.ts';
import styles from './survey.module.css';

/** A new survey: from a template, or with a form that is there. It begins as a draft. */
export function NewSurveyDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const toast = useToast();
  const [chosen, setChosen] = useState<Chosen>({ template: surveyTemplates[0]?.key ?? null, formId: null });
  const { begin, isBusy } = useBegin();
  const go = async () => {
    try {
      const survey = await begin(chosen);
      if (!survey) return;
      onClose();
      await navigate({ to: '/quality/surveys/$surveyId/settings', params: { surveyId: survey.surveyId } });
      toast.say(t(words.created));
    } catch (error) {
      toast.refuse(error);
    }
  };
  return (
    <Dialog
      title={t(words.newSurvey)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
          <Button type="primary" loading={isBusy} onClick={go}>
            {t(words.begin)}
          </Button>
        </>
      }
    >
      <Choices chosen={chosen} onChoose={setChosen} />
    </Dialog>
  );
}

interface Chosen {
  readonly template: string | null;
  readonly formId: string | null;
}

function Choices({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const t = useSay();
  const id = useId();
  const forms = useAskableForms();
  return (
    <div className={styles['choices']}>
      {surveyTemplates.map(({ key, words: name, hint }) => (
        <button
          key={key}
          type="button"
          className={styles['choice']}
          aria-pressed={chosen.template === key}
          onClick={() => onChoose({ template: key, formId: null })}
        >
          {t(name)}
          <span className={styles['faint']}>{t(hint)}</span>
        </button>
      ))}
      <label htmlFor={id}>{t(words.fromForm)}</label>
      <Select
        id={id}
        allowClear
        value={chosen.formId}
        placeholder={t(words.form)}
        options={forms}
        onChange={(formId) =>
          onChoose({
            template: formId ? null : (surveyTemplates[0]?.key ?? null),
            formId: formId ?? null,
          })
        }
      />
    </div>
  );
}

function useBegin() {
  const t = useSay();
  const forms = useAskableForms();
  const fromTemplate = useBeginSurvey();
  const fromForm = useCreateSurvey();
  const begin = async ({ template, formId }: Chosen): Promise<Survey | null> => {
    if (template !== null) return fromTemplate.mutateAsync({ body: { template } });
    if (formId === null) return null;
    const name = forms.find(({ value }) => value === formId)?.label ?? t(surveysNavWords.survey);
    const [ready] = surveyTemplates;
    const intro = { zh: ready?.intro.zh ?? name, en: ready?.intro.en ?? name };
    return fromForm.mutateAsync({ body: { plan: { ...firstPlan, name, intro, formId } } });
  };
  return { begin, isBusy: fromTemplate.isPending || fromForm.isPending };
}

/** What a survey with a form of the shop's own begins with. */
const firstPlan = {
  isAnonymous: false,
  occasions: [],
  ways: ['chat' as const, 'mail' as const, 'portal' as const],
  hasOpenLink: true,
  sharePercent: 100,
  quotas: [],
  delayHours: 0,
  answerDays: 14,
  reminders: 1,
  reminderDays: 3,
};
