import './strict-zod.ts';
import './forms.css';
import { type Form, parseForm, sensitiveQuestion } from '@zhiyin/domain/kit';
import { useEffect, useState } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { isLoose } from '../../../widget/src/chat/keep/read-json.ts';
import { Pump } from '../../../widget/src/chat/pump.ts';
import { brought } from '../session/brought.ts';
import { useSay, useSetting } from '../setting.ts';
import { Title } from '../shell/title.tsx';
import { formWords, shellWords } from '../words.ts';
import { FormQuestions } from './form-questions.tsx';
import { useSecureFilling } from './use-secure-filling.ts';

type Opened = Form | 'ended' | null;

/** The form behind a link that opens once. Nothing of it is kept on this device. */
export function SecurePage() {
  const say = useSay();
  const { locale } = useSetting();
  // Held while the page stands; a reload finds nothing, for the link is out of the address.
  const [key] = useState(() => brought.key.value);
  const form = useOpened(key);
  if (form === null) {
    return (
      <section class="page">
        <p role="status">{say(shellWords.loading)}</p>
      </section>
    );
  }
  if (form === 'ended' || key === null) {
    return (
      <section class="page">
        <Title text={say(formWords.secureEnded)} />
        <p>{say(formWords.secureEndedHint)}</p>
      </section>
    );
  }
  return (
    <section class="page">
      <Title text={form.definition.title[locale]} />
      <p class="hint">{say(formWords.secureHint)}</p>
      <Filling form={form} secret={key} />
    </section>
  );
}

function Filling({ form, secret }: { form: Form; secret: string }) {
  const say = useSay();
  const filling = useSecureFilling(form, secret);
  const { standing, trouble, problems } = filling;
  if (standing === 'done') {
    return (
      <div class="card" role="status">
        <h2>{say(formWords.thanks)}</h2>
        <p>{say(formWords.secureThanksHint)}</p>
      </div>
    );
  }
  return (
    <form
      class="card"
      noValidate
      autoComplete="off"
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

/** The form as the server gives it; `null` before it is known. */
function useOpened(key: string | null): Opened {
  const { session, world } = useSetting();
  const [form, setForm] = useState<Opened>(key === null ? 'ended' : null);
  useEffect(() => {
    if (key === null) return;
    const pump = new Pump(async () => {
      try {
        const answer = await session.openSecureForm(key);
        const parsed = parseForm(isLoose(answer) ? answer['form'] : null, [sensitiveQuestion]);
        setForm(parsed.ok ? parsed.form : 'ended');
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setForm('ended');
      }
    }, world.clock);
    pump.poke();
    return () => pump.stop();
  }, [key, session, world]);
  return form;
}
