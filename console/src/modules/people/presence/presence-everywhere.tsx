import {
  type ChosenStatus,
  heartbeat,
  heartbeatSeconds,
  presenceWords as words,
} from '@zhiyin/domain/people';
import { useEffect } from 'react';
import { call } from '#lib/call/call.ts';
import { useLineState } from '#lib/live/live-context.ts';
import type { Command } from '#ui/command/command-store.ts';
import { useCommands } from '#ui/command/use-commands.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { useOwnStatus } from './data.ts';
import { statusKeys } from './status-keys.ts';

const verbs = { available: words.beAvailable, busy: words.beBusy, away: words.beAway };

/** Wherever one is: the status by key and by name, and a sign of life where no socket gives it. */
export function PresenceEverywhere() {
  const { choose } = useOwnStatus();
  useCommands(
    () => [commandTo('available', choose), commandTo('busy', choose), commandTo('away', choose)],
    [choose],
  );
  useShortcut(statusKeys.available, verbs.available, () => choose('available'));
  useShortcut(statusKeys.busy, verbs.busy, () => choose('busy'));
  useShortcut(statusKeys.away, verbs.away, () => choose('away'));
  useHeartbeat(useLineState() === 'polling');
  return null;
}

function commandTo(status: ChosenStatus, choose: (status: ChosenStatus) => void): Command {
  return {
    id: `people.be-${status}`,
    words: verbs[status],
    icon: 'person',
    group: words.status,
    keys: statusKeys[status],
    run: () => choose(status),
  };
}

/** Where sockets do not get through the server hears nothing of us between two clicks. */
function useHeartbeat(isNeeded: boolean): void {
  // The outside system is the server.
  useEffect(() => {
    if (!isNeeded) return;
    // A beat that fails is followed by another.
    const beat = () => void call(heartbeat, {}).catch(() => undefined);
    beat();
    const timer = setInterval(beat, heartbeatSeconds * 1000);
    return () => clearInterval(timer);
  }, [isNeeded]);
}
