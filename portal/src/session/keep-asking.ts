import { Refused } from '../../../widget/src/chat/call/refused.ts';
import { type Clock, Pump } from '../../../widget/src/chat/pump.ts';

/** Asks at once, and again with growing pauses until the server has answered. That it refuses is an answer, too. */
export function keepAsking(ask: () => Promise<void>, onRefused: () => void, clock: Clock): Pump {
  const pump = new Pump(async () => {
    try {
      await ask();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      onRefused();
    }
  }, clock);
  pump.poke();
  return pump;
}
