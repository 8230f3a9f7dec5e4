import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { World } from '../../../widget/src/chat/world.ts';
import { useSay, useSetting } from '../setting.ts';
import { Link } from '../shell/link.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Title } from '../shell/title.tsx';
import { formWords, shellWords } from '../words.ts';

/** The forms that anybody may fill in, or one of them. */
export function FormsPages({ formKey }: { formKey: string | null }) {
  const { welcome, locale } = useSetting();
  const say = useSay();
  if (formKey !== null) return <LateForm key={formKey} formKey={formKey} />;
  if (welcome.forms.length === 0) return <NotFound />;
  return (
    <section class="page">
      <Title text={say(formWords.title)} />
      <ul class="conversations">
        {welcome.forms.map((form) => (
          <li key={form.key}>
            <Link to={['forms', form.key]} class="entry">
              <bdi class="last">{form.title[locale]}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What checks answers is loaded with the first form only: most visits have none. */
function LateForm({ formKey }: { formKey: string }) {
  const say = useSay();
  const Form = useLate(async () => (await import('./form-page.tsx')).FormPage);
  if (Form) return <Form formKey={formKey} />;
  return (
    <section class="page">
      <p role="status">{say(shellWords.loading)}</p>
    </section>
  );
}

/** The form behind a link that opens once. */
export function LateSecureForm() {
  const say = useSay();
  const Form = useLate(async () => (await import('./secure-page.tsx')).SecurePage);
  if (Form) return <Form />;
  return (
    <section class="page">
      <p role="status">{say(shellWords.loading)}</p>
    </section>
  );
}

/** A page's part that is loaded when it is first shown, tried again until it is there. */
function useLate<Props>(bring: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const { world } = useSetting();
  const first = useRef(bring);
  const [loaded, setLoaded] = useState<{ Part: ComponentType<Props> } | null>(null);
  useEffect(() => {
    let isOver = false;
    const load = (waitMs: number): void => {
      first.current().then(
        (Part) => !isOver && setLoaded({ Part }),
        () => {
          if (waitMs > 2000) reloadOnce(world);
          setTimeout(() => !isOver && load(Math.min(waitMs * 2, 30_000)), waitMs);
        },
      );
    };
    load(1000);
    return () => {
      isOver = true;
    };
  }, [world]);
  return loaded?.Part ?? null;
}

const reloadEveryMs = 60_000;

/** A page that was open while the server was upgraded names files that are gone; the page itself is asked for anew. */
function reloadOnce({ shelf, nowMs }: World): void {
  const before = Number(shelf.get('reloaded') ?? 0);
  if (!navigator.onLine || nowMs() - before < reloadEveryMs) return;
  shelf.set('reloaded', String(nowMs()));
  location.reload();
}
