import { frameWords } from '../../words.ts';
import { useSay, useSetting } from '../chat-context.ts';

/** Says when something is between the visitor and the shop; says nothing while all is well. */
export function ConnectionLine() {
  const { chat } = useSetting();
  const say = useSay();
  const connection = chat.connection.value;
  return (
    <div role="status" class="connection">
      {connection !== 'fine' && <p class={connection}>{say(frameWords[connection])}</p>}
    </div>
  );
}
