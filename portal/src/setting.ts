import type { Locale, Text } from '@zhiyin/domain/kit';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { World } from '../../widget/src/chat/world.ts';
import { say } from '../../widget/src/say.ts';
import type { PostOffice } from './inbox/post-office.ts';
import type { Session, Welcome } from './session/session.ts';

/** What every part of the portal needs. */
export interface Setting {
  readonly world: World;
  readonly session: Session;
  /** `null` while nobody is signed in. */
  readonly office: PostOffice | null;
  readonly welcome: Welcome;
  readonly locale: Locale;
}

export const SettingContext = createContext<Setting | null>(null);

export function useSetting(): Setting {
  const setting = useContext(SettingContext);
  if (setting === null) throw new Error('This part stands outside of the portal.');
  return setting;
}

/** Says a sentence in the reader's language. */
export function useSay(): (text: Text, values?: Readonly<Record<string, string | number>>) => string {
  const { locale } = useSetting();
  return (text, values) => say(text, locale, values);
}

/** The customer's conversations, for the pages behind the door. */
export function useOffice(): PostOffice {
  const { office } = useSetting();
  if (office === null) throw new Error('This part stands behind the door.');
  return office;
}
