import { frameWords } from '../words.ts';
import { useSay, useSetting } from './chat-context.ts';
import { Composer } from './parts/composer.tsx';
import { ConnectionLine } from './parts/connection-line.tsx';
import { Header } from './parts/header.tsx';
import { Log } from './parts/log.tsx';

/** The chat: who it is with, how the connection is, what was said, and where to write. */
export function App() {
  const { chat } = useSetting();
  const refusal = chat.visit.refusal.value;
  return (
    <main class="chat">
      <Header />
      <ConnectionLine />
      {refusal === null ? (
        <>
          <Log />
          <Composer />
        </>
      ) : (
        <Problem reason={refusal} />
      )}
    </main>
  );
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
