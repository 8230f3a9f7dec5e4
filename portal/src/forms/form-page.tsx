import './strict-zod.ts';
import './forms.css';
import { type Form, parseForm } from '@zhiyin/domain/kit';
import { useEffect, useState } from 'preact/hooks';
import { keepAsking } from '../session/keep-asking.ts';
import { useSay, useSetting } from '../setting.ts';
import { LoadingPage } from '../shell/loading.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Title } from '../shell/title.tsx';
import { formWords } from '../words.ts';
import { keptOnDevice } from './draft.ts';
import { FormCard } from './form-card.tsx';
import { useFilling } from './use-filling.ts';

/** One public form, from its questions to the thanks. */
export function FormPage({ formKey }: { formKey: string }) {
  const { locale, office } = useSetting();
  const say = useSay();
  const form = useForm(formKey);
  if (form === 'missing') return <NotFound />;
  if (form === null) return <LoadingPage />;
  return (
    <section class="page">
      <Title text={form.definition.title[locale]} />
      {!office && <p class="hint">{say(formWords.anonymous)}</p>}
      <PublicForm form={form} formKey={formKey} />
    </section>
  );
}

function PublicForm({ form, formKey }: { form: Form; formKey: string }) {
  const say = useSay();
  const { session, world } = useSetting();
  const filling = useFilling(form, {
    formKey,
    draft: keptOnDevice(world.shelf, form, formKey),
    send: (filled) => session.answerForm(formKey, filled),
  });
  return <FormCard form={form} filling={filling} thanksHint={say(formWords.thanksHint)} mayRepeat />;
}

/** The form as it is published now; `null` before it is known. */
function useForm(formKey: string): Form | 'missing' | null {
  const { session, world } = useSetting();
  const [form, setForm] = useState<Form | 'missing' | null>(null);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const parsed = parseForm(await session.form(formKey));
      setForm(parsed.ok ? parsed.form : 'missing');
    };
    const asking = keepAsking(ask, () => setForm('missing'), world.clock);
    return () => asking.stop();
  }, [formKey, session, world]);
  return form;
}
