import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { Pump } from '../../../widget/src/chat/pump.ts';
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
    const pump = new Pump(async () => {
      try {
        box.value = await session.suggestionBox();
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        box.value = closed;
      }
    }, world.clock);
    pump.poke();
    return () => pump.stop();
  }, [session, world]);
  return box.value;
}
