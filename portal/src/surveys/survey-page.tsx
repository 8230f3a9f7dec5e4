import '../forms/strict-zod.ts';
import '../forms/forms.css';
import { type Form, parseForm } from '@zhiyin/domain/kit';
import { useEffect, useState } from 'preact/hooks';
import { FormCard } from '../forms/form-card.tsx';
import { useFilling } from '../forms/use-filling.ts';
import { brought, forgetKey } from '../session/brought.ts';
import { keepAsking } from '../session/keep-asking.ts';
import type { OpenedSurvey } from '../session/session.ts';
import { useSay, useSetting } from '../setting.ts';
import { LoadingPage } from '../shell/loading.tsx';
import { Title } from '../shell/title.tsx';
import { surveyPageWords } from '../words.ts';

/** The survey behind a link, from its introduction to the thanks. Null: the key came behind the address's `#`. */
export function SurveyPage({ openKey }: { openKey: string | null }) {
  const say = useSay();
  const { locale } = useSetting();
  const [key] = useState(() => openKey ?? brought.key.value);
  const opened = useOpened(key);
  if (opened === null) return <LoadingPage />;
  const { standing, form, intro, isAnonymous } = opened;
  if (standing !== 'open' || form === null || key === null)
    return <Over isAnswered={standing === 'answered'} />;
  return (
    <section class="page">
      <Title text={form.definition.title[locale]} />
      {intro && <p class="hint">{intro[locale]}</p>}
      {isAnonymous && <p class="hint">{say(surveyPageWords.anonymous)}</p>}
      <SurveyForm form={form} surveyKey={key} />
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

function SurveyForm({ form, surveyKey }: { form: Form; surveyKey: string }) {
  const say = useSay();
  const { session } = useSetting();
  const filling = useFilling(form, {
    send: async (filled) => {
      await session.answerSurvey({ key: surveyKey, ...filled });
      forgetKey();
    },
  });
  return <FormCard form={form} filling={filling} thanksHint={say(surveyPageWords.thanksHint)} />;
}

type Opened = Omit<OpenedSurvey, 'form'> & { readonly form: Form | null };
const over: Opened = { standing: 'ended', intro: null, form: null, isAnonymous: false };

/** What the link asks; `null` before it is known. */
function useOpened(key: string | null): Opened | null {
  const { session, world } = useSetting();
  const [opened, setOpened] = useState<Opened | null>(key === null ? over : null);
  useEffect(() => {
    if (key === null) return undefined;
    const ask = async (): Promise<void> => {
      const answer = await session.openSurvey(key);
      const parsed = answer.form === null ? null : parseForm(answer.form);
      setOpened({ ...answer, form: parsed?.ok ? parsed.form : null });
    };
    const asking = keepAsking(ask, () => setOpened(over), world.clock);
    return () => asking.stop();
  }, [key, session, world]);
  return opened;
}
