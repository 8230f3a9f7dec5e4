import { hearRightsChanged, rightsChannel } from './auth/rights.ts';
import { listen } from './database/listen.ts';
import { runDispatcher } from './due/dispatcher.ts';
import type { DueKind } from './due/due-kind.ts';
import type { FactCatalogue } from './facts/catalogue.ts';
import { factsChannel, runSequencer } from './facts/sequencer.ts';
import type { Hub } from './live/hub.ts';
import { hearWhispers, whisperChannel } from './live/whisper.ts';
import type { System } from './system.ts';

/** Wakes the workers when a process that only serves the web committed something. */
const workChannel = 'zhiyin_work';

/** What a process does besides answering: stamping facts, doing due work, hearing of what others did. */
export interface Engine {
  wake(what: 'facts' | 'due'): void;
  /** Runs until no fact is unstamped and no work is due. For tests and commands. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts what the configured role does: a `web` process only listens, and wakes the workers through the database. */
export async function startEngine(
  system: System,
  catalogue: FactCatalogue,
  kinds: readonly DueKind[],
  hub: Hub | null,
): Promise<Engine> {
  const works = system.config.role !== 'web';
  const worker = works ? startWorker(system, catalogue, kinds) : null;
  const wake = worker ? worker.wake : coalesced(() => notifyWorkers(system));
  const wakeBoth = (): void => {
    worker?.wake('facts');
    worker?.wake('due');
  };
  const listener = await listen(
    system.database.url,
    [factsChannel, workChannel, rightsChannel, whisperChannel],
    (channel, payload) => {
      if (channel === workChannel) wakeBoth();
      else if (channel === rightsChannel) hearRightsChanged(system, payload);
      else if (channel === whisperChannel) hearWhispers(system, payload);
      else hearGrowth(hub, payload);
    },
    { log: system.log, onMissed: () => missed(system, hub) },
  );
  wakeBoth();
  return {
    wake,
    settle: async () => worker?.settle(),
    stop: async () => {
      await listener.stop();
      await worker?.stop();
    },
  };
}

function startWorker(system: System, catalogue: FactCatalogue, kinds: readonly DueKind[]): Engine {
  const dispatcher = runDispatcher(system, kinds);
  const sequencer = runSequencer(system.database.dispatcher, catalogue.reactions, {
    now: system.now,
    log: system.log,
    onQueued: dispatcher.wake,
  });
  return {
    wake: (what) => (what === 'facts' ? sequencer.wake() : dispatcher.wake()),
    settle: async () => {
      // Work may announce facts, and facts may queue work: until a whole round finds nothing to do.
      for (let round = 0; round < 100; round++) {
        await sequencer.settle();
        await dispatcher.settle();
        // What was leased while the database was asked does not wait there, but is under way here.
        if ((await isIdle(system, kinds)) && !sequencer.isBusy() && !dispatcher.isBusy()) return;
      }
      throw new Error('work keeps making work');
    },
    stop: async () => {
      await sequencer.stop();
      await dispatcher.stop();
    },
  };
}

/** Nobody knows what was said while nobody listened: everybody's rights may have changed, every log may have grown. */
function missed(system: System, hub: Hub | null): void {
  hearRightsChanged(system, '');
  void hub?.lookAgain();
}

async function isIdle(system: System, kinds: readonly DueKind[]): Promise<boolean> {
  const { rows } = await system.database.dispatcher.query<{ waits: boolean }>(
    `select exists (select from unsequenced) or exists (select from due
       where kind = any($2) and failed_at is null and due_at <= $1 and leased_until is null) as waits`,
    [system.now(), kinds.map((kind) => kind.kind)],
  );
  return rows[0]?.waits !== true;
}

function hearGrowth(hub: Hub | null, payload: string): void {
  const { w, p }: { w: string; p: number } = JSON.parse(payload);
  hub?.grown(w, p);
}

async function notifyWorkers(system: System): Promise<void> {
  try {
    await system.database.dispatcher.query(`select pg_notify('${workChannel}', '')`);
  } catch (error) {
    // The workers sweep now and then anyway.
    system.log.warn({ err: error }, 'the workers could not be woken');
  }
}

/** Calls at once, and once more afterwards when it was asked for meanwhile. */
function coalesced(run: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const go = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await run();
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void go();
  };
}
