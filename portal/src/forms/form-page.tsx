import './strict-zod.ts';
import './forms.css';
import { type Form, parseForm } from '@zhiyin/domain/kit';
import { useEffect, useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { Pump } from '../../../widget/src/chat/pump.ts';
import { useSay, useSetting } from '../setting.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Title } from '../shell/title.tsx';
import { formWords, shellWords } from '../words.ts';
import { FormQuestions } from './form-questions.tsx';
import { useFilling } from './use-filling.ts';

/** One public form, from its questions to the thanks. */
export function FormPage({ formKey }: { formKey: string }) {
  const { locale, office } = useSetting();
  const say = useSay();
  const form = useForm(formKey);
  if (form === 'missing') return <NotFound />;
  if (form === null) {
    return (
      <section class="page">
        <p role="status">{say(shellWords.loading)}</p>
      </section>
    );
  }
  return (
    <section class="page">
      <Title text={form.definition.title[locale]} />
      {!office && <p class="hint">{say(formWords.anonymous)}</p>}
      <Filling form={form} formKey={formKey} />
    </section>
  );
}

function Filling({ form, formKey }: { form: Form; formKey: string }) {
  const say = useSay();
  const filling = useFilling(form, formKey);
  const { standing, trouble, problems } = filling;
  if (standing === 'done') {
    return (
      <div class="card" role="status">
        <h2>{say(formWords.thanks)}</h2>
        <p>{say(formWords.thanksHint)}</p>
        <button type="button" class="button" onClick={filling.again}>
          {say(formWords.another)}
        </button>
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

/** The form as it is published now; `null` before it is known. */
function useForm(formKey: string): Form | 'missing' | null {
  const { session, world } = useSetting();
  const [form, setForm] = useState<Form | 'missing' | null>(null);
  useEffect(() => {
    const pump = new Pump(async () => {
      try {
        const parsed = parseForm(await session.form(formKey));
        setForm(parsed.ok ? parsed.form : 'missing');
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setForm('missing');
      }
    }, world.clock);
    pump.poke();
    return () => pump.stop();
  }, [formKey, session, world]);
  return form;
}
