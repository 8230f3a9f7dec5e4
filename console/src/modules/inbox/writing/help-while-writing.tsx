import { inboxWritingWords as words } from '@zhiyin/domain/inbox';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import type { Addressee } from './use-findings.ts';
import { useWritingHelp } from './use-writing-help.ts';
import { WritingStrip } from './writing-strip.tsx';

interface Props {
  readonly to: Addressee;
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

/** What may be wrong with what is written to a customer outside of a chat. */
export function HelpWhileWriting({ to, text, onWrite }: Props) {
  const help = useWritingHelp(to, { text, write: onWrite, isReply: true });
  const first = help.findings.find(({ instead }) => instead !== null);
  useShortcut('mod+.', words.putIn, () => first && help.replace(first));
  return <WritingStrip help={help} />;
}
