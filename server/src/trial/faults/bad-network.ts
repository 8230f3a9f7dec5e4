import { layCable } from '../cable.ts';
import type { OwnServer } from '../own-server.ts';
import { openShop, setUpShop } from '../shop.ts';
import { burst, type Outcome, underLoad } from '../under-load.ts';

/** One piece in five is lost and sent again, everything is late, and connections break off in the middle of an answer. */
const storm = { delayMs: [20, 120], lostPercent: 20, stallMs: 400, cutPercent: 2 } as const;

/** F20: customers and agents talk over a bad network: what was said arrives once, in order. */
export async function badNetwork(server: OwnServer, linesEach: number): Promise<Outcome> {
  const near = await setUpShop(server.base);
  const cable = await layCable(server.base, storm);
  try {
    const far = openShop(cable.base, near.siteKey, near.agentKey);
    return await underLoad(
      far,
      { ...burst, linesEach },
      async () => [],
      () => {
        cable.clear();
        const { lost, cut } = cable.counts;
        return [`${lost} pieces lost on the way and sent again, ${cut} connections broken off`];
      },
    );
  } finally {
    await cable.close();
  }
}
