import { openShelf } from '../chat/keep/shelf.ts';
import type { LineSocket, SocketEvents } from '../chat/live/line.ts';
import type { World } from '../chat/world.ts';

/** The browser, as a chat uses it. */
export function browserWorld(siteKey: string): World {
  return {
    clock: {
      later: (ms, act) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    },
    shelf: openShelf(siteKey, () => localStorage),
    fetch: (address, init) => fetch(address, init),
    // Beside the folder that the frame is served from, so that a path in front of both does no harm.
    apiBase: new URL('../api/', location.href).href,
    openSocket,
    alone: (name, act) => alone(`zhiyin:${siteKey}:${name}`, act),
    nowMs: Date.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  };
}

function openSocket(address: string, events: SocketEvents): LineSocket {
  try {
    const socket = new WebSocket(address);
    socket.onopen = events.onOpen;
    socket.onmessage = ({ data }) => events.onFrame(data);
    socket.onclose = ({ code }) => events.onClose(code);
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      close: () => socket.close(),
    };
  } catch {
    // Forbidden outright by a policy or a proxy's rules: the same as a socket that closes at once.
    setTimeout(() => events.onClose(1006));
    return { send: () => {}, close: () => {} };
  }
}

/** Holds a lock across the pages of one shop, where the browser has locks; elsewhere ids alone prevent repeats. */
async function alone(name: string, act: () => Promise<void>): Promise<void> {
  let isBegun = false;
  const once = async (): Promise<void> => {
    isBegun = true;
    await act();
  };
  try {
    await navigator.locks.request(name, once);
  } catch (error) {
    if (isBegun) throw error;
    await act();
  }
}
