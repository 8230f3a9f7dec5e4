import '../forms/forms.css';
import './suggestions.css';
import { useState } from 'preact/hooks';
import { brought, forgetKey } from '../session/brought.ts';
import { useSay, useSetting } from '../setting.ts';
import { Loading } from '../shell/loading.tsx';
import { Title } from '../shell/title.tsx';
import { BoxForm } from './box-form.tsx';
import { FollowPage } from './follow-page.tsx';
import { OwnList } from './own-list.tsx';
import { useBox } from './use-box.ts';
import { suggestionWords as words } from './words.ts';

/** The suggestion box with what one suggested before, or the suggestion behind a link. */
export function SuggestionsPage() {
  const { office } = useSetting();
  const [key, setKey] = useState(brought.key.value);
  if (key !== null) {
    const toBox = (): void => {
      forgetKey();
      setKey(null);
    };
    return <FollowPage suggestionKey={key} onBack={toBox} />;
  }
  return (
    <section class="page">
      <Box />
      {office && <OwnList onOpen={setKey} />}
    </section>
  );
}

function Box() {
  const say = useSay();
  const { locale } = useSetting();
  const box = useBox();
  if (box === null) return <Loading />;
  if (!box.isOpen) {
    return (
      <>
        <Title text={say(words.closed)} />
        <p>{say(words.closedHint)}</p>
      </>
    );
  }
  const intro = locale === 'zh' ? box.introZh : box.introEn;
  return (
    <>
      <Title text={say(words.title)} />
      <p class="hint">{intro === '' ? say(words.intro) : intro}</p>
      <BoxForm />
    </>
  );
}
