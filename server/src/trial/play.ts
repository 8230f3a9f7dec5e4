import { setTimeout as pause } from 'node:timers/promises';
import type { TrialDesk } from './desk.ts';
import type { Dialogue } from './dialogues.ts';
import type { Said } from './history.ts';
import type { Latencies } from './latencies.ts';
import type { TrialShop } from './shop.ts';
import { openVisitor, type TrialVisitor } from './visitor.ts';

/** What one played dialogue left to verify. */
export interface Played {
  readonly conversationId: string;
  readonly said: readonly Said[];
  readonly disorder: number;
}

/** How dialogues are played. */
export interface Playing {
  readonly shop: TrialShop;
  readonly desk: TrialDesk;
  readonly acknowledged: Latencies;
  /** Pause between two lines, in ms; 0 plays as fast as it goes. */
  readonly pauseMs: number;
  /** The visitors that are talking now, so that chaos can cut their connections. */
  readonly talking: Set<TrialVisitor>;
}

/**
 * Plays a dialogue through the real protocols in its real order: the desk answers only what it has heard, and the
 * customer goes on only when the answer is there.
 */
async function play(dialogue: Dialogue, playing: Playing): Promise<Played> {
  const visitor = await openVisitor(playing.shop, 'zh', playing.acknowledged);
  playing.talking.add(visitor);
  const said: Said[] = [];
  let conversationId = '';
  let number = 0;
  try {
    for (const line of dialogue.lines) {
      if (playing.pauseMs > 0) await pause(playing.pauseMs * (0.5 + Math.random()));
      if (line.who === 'c') {
        const sent = await visitor.say(line.text);
        conversationId = sent.said.conversation;
        number = sent.number;
        said.push(sent.said);
        await playing.desk.heard(conversationId, number);
        continue;
      }
      said.push(await playing.desk.reply(conversationId, line.text));
      number += 1;
      await visitor.got(number);
    }
  } finally {
    playing.talking.delete(visitor);
    visitor.close();
  }
  return { conversationId, said, disorder: visitor.disorder() };
}

/** Plays all dialogues, `atOnce` at a time, and tells `onDone` how far it is. */
export async function playAll(
  dialogues: readonly Dialogue[],
  atOnce: number,
  playing: Playing,
  onDone: (done: number) => void,
): Promise<Played[]> {
  const played: Played[] = [];
  const waiting = [...dialogues];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      played.push(await play(next, playing));
      onDone(played.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, dialogues.length) }, worker));
  return played;
}
