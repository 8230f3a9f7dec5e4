import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { keepAsking } from '../session/keep-asking.ts';
import type { SuggestionBox } from '../session/session.ts';
import { useSetting } from '../setting.ts';

const closed: SuggestionBox = { isOpen: false, introZh: '', introEn: '' };
/** Known to every part of the page once it was asked for. */
const box = signal<SuggestionBox | null>(null);

/** The shop's suggestion box; `null` before it is known. */
export function useBox(): SuggestionBox | null {
  const { session, world } = useSetting();
  useEffect(() => {
    if (box.peek() !== null) return undefined;
    const ask = async (): Promise<void> => {
      box.value = await session.suggestionBox();
    };
    const close = (): void => {
      box.value = closed;
    };
    const asking = keepAsking(ask, close, world.clock);
    return () => asking.stop();
  }, [session, world]);
  return box.value;
}
