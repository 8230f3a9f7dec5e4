import { setTimeout as pause } from 'node:timers/promises';
import { inboxFacts, sendVisitorMessage } from '@zhiyin/domain/inbox';
import { boardEveryMs, readBoard, renewedAfterMs } from '@zhiyin/domain/insights';
import type { LiveFact } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { Ear } from '../../ear.ts';
import { type Latencies, openLatencies } from '../../latencies.ts';
import type { BenchShop } from '../bench-shop.ts';

const everyMs = 100;
const shownWithinMs = 15_000;
const renewedBy = new Set(inboxFacts.map(({ kind }) => kind));

/**
 * From the moment a new customer's first message is stored to the moment an open board shows one more who waits, ten
 * customers a second. The board asks again when the console does.
 */
export async function liveBoard(shop: BenchShop, times: number): Promise<Latencies> {
  const latencies = openLatencies();
  const visitors = await Promise.all(Array.from({ length: times }, () => shop.newVisitor()));
  const stored: number[] = [];
  const first = (await shop.asOwner(readBoard)).shop.waiting;
  const screen = await openScreen(shop, (waiting) => {
    const shownMs = performance.now();
    while (latencies.count() < Math.min(stored.length, waiting - first)) {
      latencies.add(Math.max(0, shownMs - (stored[latencies.count()] ?? shownMs)));
    }
  });
  try {
    for (const visitor of visitors) {
      await visitor(sendVisitorMessage, { body: { clientMessageId: v7(), text: '在吗？' } });
      stored.push(performance.now());
      await pause(everyMs);
    }
    const untilMs = performance.now() + shownWithinMs;
    while (latencies.count() < times && performance.now() < untilMs) await pause(everyMs);
    return latencies;
  } finally {
    screen.close();
  }
}

/** A board that is open: soon after the first fact it asks again, and then so often at the most. */
async function openScreen(shop: BenchShop, show: (waiting: number) => void): Promise<{ close(): void }> {
  let timer: NodeJS.Timeout | undefined;
  let lastMs = Number.NEGATIVE_INFINITY;
  const renew = async (): Promise<void> => {
    timer = undefined;
    lastMs = performance.now();
    show((await shop.asOwner(readBoard)).shop.waiting);
  };
  const hear = ({ kind }: LiveFact): void => {
    if (!renewedBy.has(kind)) return;
    timer ??= setTimeout(
      () => void renew().catch(() => undefined),
      Math.max(renewedAfterMs, lastMs + boardEveryMs - performance.now()),
    );
  };
  const ear = new Ear({ base: shop.base, token: shop.agentKey, call: shop.asAgent, hear });
  await ear.open();
  return {
    close: () => {
      clearTimeout(timer);
      ear.close();
    },
  };
}
