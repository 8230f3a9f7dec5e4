import '../forms/strict-zod.ts';
import '../forms/forms.css';
import { type Form, parseForm } from '@zhiyin/domain/kit';
import { useEffect, useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { Pump } from '../../../widget/src/chat/pump.ts';
import { FormQuestions } from '../forms/form-questions.tsx';
import { brought } from '../session/brought.ts';
import type { OpenedSurvey } from '../session/session.ts';
import { useSay, useSetting } from '../setting.ts';
import { Title } from '../shell/title.tsx';
import { formWords, shellWords, surveyPageWords } from '../words.ts';
import { useSurveyFilling } from './use-survey-filling.ts';

/** The survey behind a link, from its introduction to the thanks. Null: the key came behind the address's `#`. */
export function SurveyPage({ openKey }: { openKey: string | null }) {
  const say = useSay();
  const { locale } = useSetting();
  const [key] = useState(() => openKey ?? brought.key.value);
  const opened = useOpened(key);
  if (opened === null) {
    return (
      <section class="page">
        <p role="status">{say(shellWords.loading)}</p>
      </section>
    );
  }
  const { standing, form, intro, isAnonymous } = opened;
  if (standing !== 'open' || form === null || key === null)
    return <Over isAnswered={standing === 'answered'} />;
  return (
    <section class="page">
      <Title text={form.definition.title[locale]} />
      {intro && <p class="hint">{intro[locale]}</p>}
      {isAnonymous && <p class="hint">{say(surveyPageWords.anonymous)}</p>}
      <Filling form={form} surveyKey={key} />
    </section>
  );
}

function Over({ isAnswered }: { isAnswered: boolean }) {
  const say = useSay();
  const { answered, answeredHint, ended, endedHint } = surveyPageWords;
  return (
    <section class="page">
      <Title text={say(isAnswered ? answered : ended)} />
      <p>{say(isAnswered ? answeredHint : endedHint)}</p>
    </section>
  );
}

function Filling({ form, surveyKey }: { form: Form; surveyKey: string }) {
  const say = useSay();
  const filling = useSurveyFilling(form, surveyKey);
  const { standing, trouble, problems } = filling;
  if (standing === 'done') {
    return (
      <div class="card" role="status">
        <h2>{say(formWords.thanks)}</h2>
        <p>{say(surveyPageWords.thanksHint)}</p>
      </div>
    );
  }
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (standing !== 'sending') void filling.submit();
      }}
    >
      <FormQuestions form={form} filling={filling} />
      <p class="trouble" role="alert">
        {problems.size > 0 ? say(formWords.mendFields) : trouble}
      </p>
      <button type="submit" class="button main" aria-disabled={standing === 'sending'}>
        {say(standing === 'sending' ? formWords.sending : formWords.submit)}
      </button>
    </form>
  );
}

type Opened = Omit<OpenedSurvey, 'form'> & { readonly form: Form | null };
const over: Opened = { standing: 'ended', intro: null, form: null, isAnonymous: false };

/** What the link asks; `null` before it is known. */
function useOpened(key: string | null): Opened | null {
  const { session, world } = useSetting();
  const [opened, setOpened] = useState<Opened | null>(key === null ? over : null);
  useEffect(() => {
    if (key === null) return undefined;
    const pump = new Pump(async () => {
      try {
        const answer = await session.openSurvey(key);
        const parsed = answer.form === null ? null : parseForm(answer.form);
        setOpened({ ...answer, form: parsed?.ok ? parsed.form : null });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setOpened(over);
      }
    }, world.clock);
    pump.poke();
    return () => pump.stop();
  }, [key, session, world]);
  return opened;
}
