import { words } from '@zhiyin/domain/console';
import { copyText } from '#lib/copy-text.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from './use-toast.ts';

/** Copies a text and says so, or says that this browser does not let us. */
export function useCopy(): (text: string) => Promise<void> {
  const t = useSay();
  const toast = useToast();
  return async (text) => void toast.say(t((await copyText(text)) ? words.copied : words.copyFailed));
}
