import { createServer, connect as dial, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What a bad network does to a connection that goes through it. */
export interface Weather {
  /** Delay of each piece on its way, in ms, at least and at most. */
  readonly delayMs: readonly [number, number];
  /** Of a hundred pieces, how many must be sent again by the network, which costs `stallMs` each. */
  readonly lostPercent: number;
  readonly stallMs: number;
  /** Of a hundred pieces, how many end the connection instead, half of them after having been passed on. */
  readonly cutPercent: number;
}

/** A cable between clients and a server that suffers from the weather. */
export interface Cable {
  readonly base: string;
  /** Pieces that were delayed as lost, and connections that were cut. */
  readonly counts: { lost: number; cut: number };
  /** From now on nothing is harmed. */
  clear(): void;
  close(): Promise<void>;
}

/** Lays a cable to the server at `base`. Pieces arrive in order, as TCP promises, but late or never. */
export async function layCable(base: string, weather: Weather): Promise<Cable> {
  const port = Number(new URL(base).port);
  const sky: Sky = { weather, counts: { lost: 0, cut: 0 }, isClear: false };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const far = dial(port, '127.0.0.1');
    for (const [one, other] of [
      [client, far],
      [far, client],
    ] as const) {
      open.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => open.delete(one));
      carry(sky, one, other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return {
    base: `http://127.0.0.1:${address.port}`,
    counts: sky.counts,
    clear: () => {
      sky.isClear = true;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Sky {
  readonly weather: Weather;
  readonly counts: { lost: number; cut: number };
  isClear: boolean;
}

/** Carries what comes from one end to the other. */
function carry(sky: Sky, from: Socket, to: Socket): void {
  const { weather, counts } = sky;
  const isHarmed = (percent: number): boolean => !sky.isClear && Math.random() * 100 < percent;
  // One after the other: two timers with the same end may fire in either order. The end comes after them all.
  let carried = Promise.resolve();
  let isCut = false;
  from.on('end', () => void carried.then(() => to.end()));
  from.on('close', () => void carried.then(() => to.destroy()));
  from.on('data', (piece: Buffer) => {
    if (isCut) return;
    isCut = isHarmed(weather.cutPercent);
    if (isCut) {
      counts.cut += 1;
      // In its turn, as everything: a piece that overtook those before it would be a gap no network makes.
      carried = carried.then(() => {
        if (to.writable && Math.random() < 0.5) to.write(piece);
        from.destroy();
        to.destroy();
      });
      return;
    }
    const isLost = isHarmed(weather.lostPercent);
    if (isLost) counts.lost += 1;
    const [least, most] = weather.delayMs;
    const delay = sky.isClear ? 0 : least + Math.random() * (most - least) + (isLost ? weather.stallMs : 0);
    const arrivesAt = performance.now() + delay;
    carried = carried
      .then(() => pause(Math.max(0, arrivesAt - performance.now())))
      .then(() => void (to.writable && to.write(piece)));
  });
}
