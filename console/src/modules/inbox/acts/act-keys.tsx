import { type Conversation, inboxWords } from '@zhiyin/domain/inbox';
import { useCommands } from '#ui/command/use-commands.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { type Act, useActList } from './use-act-list.ts';

/** Every act on the open conversation: by its key, and by its name in the palette. */
export function ActKeys({ conversation, onLeave }: { conversation: Conversation; onLeave: () => void }) {
  const list = useActList(conversation, onLeave);
  const working = list.filter((act) => act.isOn);
  useCommands(
    () => working.map((act) => ({ ...act, id: `inbox.${act.keys}`, group: inboxWords.conversation })),
    [conversation, working.map((act) => act.keys).join()],
  );
  return list.map((act) => <ActKey key={act.keys} act={act} />);
}

function ActKey({ act: { keys, words, run, isOn } }: { act: Act }) {
  useShortcut(keys, words, run, { isOn });
  return null;
}
