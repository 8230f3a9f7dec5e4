import { useEffect, useRef, useState } from 'preact/hooks';
import { frameWords } from '../words.ts';
import { useSay, useSetting } from './chat-context.ts';
import { focusFirst } from './focus.ts';
import { useLater } from './later/use-later.ts';
import { AwayLine } from './parts/away-line.tsx';
import { ConnectionLine } from './parts/connection-line.tsx';
import { DropZone } from './parts/files/drop-zone.tsx';
import { Header } from './parts/header.tsx';
import { Talk } from './parts/talk.tsx';

const loadForm = () => import('./later/form/pre-chat-form.tsx').then((part) => part.PreChatForm);
const loadEarlier = () => import('./later/earlier-pane.tsx').then((part) => part.EarlierPane);

/** The chat: who it is with, how the connection is, and what is asked, said or looked up. */
export function App() {
  const { chat } = useSetting();
  const [isLookingBack, setLookingBack] = useState(false);
  const goBack = (): void => {
    setLookingBack(false);
    setTimeout(() => focusFirst(document));
  };
  const refusal = chat.visit.refusal.value;
  const hasEarlier = chat.reader.thread.value.conversationId !== null && refusal === null;
  return (
    <main class="chat">
      <Header onEarlier={hasEarlier && !isLookingBack ? () => setLookingBack(true) : null} />
      <ConnectionLine />
      {refusal !== null && <Problem reason={refusal} />}
      {refusal === null && isLookingBack && <LookingBack onBack={goBack} />}
      {refusal === null && !isLookingBack && <Room />}
    </main>
  );
}

/** The form while the shop asks something before the first message; otherwise the conversation. */
function Room() {
  const { chat } = useSetting();
  const { isBegun, conversationId, isClosed } = chat.reader.thread.value;
  const [isStarting, setStarting] = useState(false);
  const form = chat.visit.terms.value?.preChatForm ?? null;
  const isOver = conversationId !== null && isClosed;
  const isAsked = form !== null && isBegun && (conversationId === null || (isOver && isStarting));
  const Form = useLater(loadForm, isAsked);
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    // Whoever has answered wants to write; what they pressed is gone.
    if (wasAsked.current && !isAsked) focusFirst(document);
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (isAsked) {
    const onBack = isOver ? () => setStarting(false) : null;
    return (
      <>
        <AwayLine />
        {Form && <Form definition={form} onBack={onBack} />}
      </>
    );
  }
  return (
    <DropZone>
      <AwayLine />
      <Talk onStart={form !== null && isOver ? () => setStarting(true) : null} />
    </DropZone>
  );
}

function LookingBack({ onBack }: { onBack: () => void }) {
  const Pane = useLater(loadEarlier);
  return Pane && <Pane onBack={onBack} />;
}

/** The shop lets nobody in here: why, and the way to ask again. */
function Problem({ reason }: { reason: string }) {
  const { chat } = useSetting();
  const say = useSay();
  return (
    <div class="problem" role="alert">
      <h2>{say(frameWords.cannotStart)}</h2>
      <p>{reason}</p>
      <button type="button" onClick={() => chat.visit.start()}>
        {say(frameWords.tryAgain)}
      </button>
    </div>
  );
}
