import './strict-zod.ts';
import './forms.css';
import { type Form, parseForm, sensitiveQuestion } from '@zhiyin/domain/kit';
import { useEffect, useState } from 'preact/hooks';
import { isLoose } from '../../../widget/src/chat/keep/read-json.ts';
import { brought } from '../session/brought.ts';
import { keepAsking } from '../session/keep-asking.ts';
import { useSay, useSetting } from '../setting.ts';
import { LoadingPage } from '../shell/loading.tsx';
import { Title } from '../shell/title.tsx';
import { formWords } from '../words.ts';
import { FormCard } from './form-card.tsx';
import { useFilling } from './use-filling.ts';

type Opened = Form | 'ended' | null;

/** The form behind a link that opens once. Nothing of it is kept on this device. */
export function SecurePage() {
  const say = useSay();
  const { locale } = useSetting();
  // Held while the page stands; a reload finds nothing, for the link is out of the address.
  const [key] = useState(() => brought.key.value);
  const form = useOpened(key);
  if (form === null) return <LoadingPage />;
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
      <SecureForm form={form} secret={key} />
    </section>
  );
}

function SecureForm({ form, secret }: { form: Form; secret: string }) {
  const say = useSay();
  const { session } = useSetting();
  const filling = useFilling(form, {
    send: ({ answers }) => {
      const texts = Object.entries(answers).map(([name, text]) => [name, String(text)]);
      return session.fillSecureForm(secret, Object.fromEntries(texts));
    },
  });
  return <FormCard form={form} filling={filling} thanksHint={say(formWords.secureThanksHint)} isSecret />;
}

/** The form as the server gives it; `null` before it is known. */
function useOpened(key: string | null): Opened {
  const { session, world } = useSetting();
  const [form, setForm] = useState<Opened>(key === null ? 'ended' : null);
  useEffect(() => {
    if (key === null) return;
    const ask = async (): Promise<void> => {
      const answer = await session.openSecureForm(key);
      const parsed = parseForm(isLoose(answer) ? answer['form'] : null, [sensitiveQuestion]);
      setForm(parsed.ok ? parsed.form : 'ended');
    };
    const asking = keepAsking(ask, () => setForm('ended'), world.clock);
    return () => asking.stop();
  }, [key, session, world]);
  return form;
}
