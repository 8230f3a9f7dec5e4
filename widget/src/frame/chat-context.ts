import type { Locale, Text } from '@zhiyin/domain/kit';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from '../chat/chat.ts';
import { say } from '../say.ts';
import { frameWords } from '../words.ts';

/** What every part of the frame needs. */
export interface Setting {
  readonly chat: Chat;
  readonly locale: Locale;
  /** Hides the chat; `null` where it is a page of its own. */
  readonly onClose: (() => void) | null;
}

export const SettingContext = createContext<Setting | null>(null);

/** The chat and its language. */
export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (setting === null) throw new Error('This part stands outside of the chat.');
  return setting;
}

/** The name of the shop, as far as it is known. */
export function useShopName(): string {
  const { chat, locale } = useSetting();
  return chat.visit.look.value?.shopName || say(frameWords.chat, locale);
}

/** Says a sentence in the visitor's language. */
export function useSay(): (text: Text, values?: Readonly<Record<string, string | number>>) => string {
  const { locale } = useSetting();
  return (text, values) => say(text, locale, values);
}
