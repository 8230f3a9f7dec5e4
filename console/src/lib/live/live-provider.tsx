import { useQueryClient } from '@tanstack/react-query';
import { listFacts } from '@zhiyin/domain/platform';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { call } from '#lib/call/call.ts';
import { LiveContext } from './live-context.ts';
import { LiveLine, type SocketEvents } from './live-line.ts';
import { LiveStore } from './live-store.ts';

interface Props {
  readonly workspaceId: string;
  /** The member's rights changed: what she may see and do must be asked again. */
  readonly onRights: () => void;
  readonly children: ReactNode;
}

/** Holds the line to the server for one workspace, and lets everything below hear its facts. */
export function LiveProvider({ workspaceId, onRights, children }: Props) {
  const cache = useQueryClient();
  const [store] = useState(() => new LiveStore());
  const tellRights = useEffectEvent(onRights);

  // The outside systems are the socket and the browser's word that the network is back.
  useEffect(() => {
    const line = new LiveLine({
      workspaceId,
      openSocket,
      page: (after) => call(listFacts, { query: after === null ? {} : { after } }),
      later: (ms, act) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
      onFacts: store.deliver,
      onSignal: store.deliverSignal,
      onForget: () => void cache.invalidateQueries(),
      onRights: () => tellRights(),
      onState: store.setState,
    });
    store.setSay((kind, payload) => line.signal(kind, payload));
    const wake = () => line.wake();
    addEventListener('online', wake);
    return () => {
      removeEventListener('online', wake);
      store.setSay(null);
      line.stop();
    };
  }, [workspaceId, store, cache]);

  return <LiveContext value={store}>{children}</LiveContext>;
}

function openSocket({ onOpen, onFrame, onClose }: SocketEvents): WebSocket {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(`${scheme}//${location.host}/api/live`);
  socket.addEventListener('open', onOpen);
  socket.addEventListener('message', (event) => onFrame(event.data));
  socket.addEventListener('close', (event) => onClose(event.code));
  return socket;
}
