import type { Sending } from '../chat/call/upload.ts';
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
    sendBytes,
    // Beside the folder that the frame is served from, so that a path in front of both does no harm.
    apiBase: new URL('../api/', location.href).href,
    openSocket,
    alone: (name, act) => alone(`zhiyin:${siteKey}:${name}`, act),
    nowMs: Date.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  };
}

/** By the old way of asking: it alone tells how much has gone. */
function sendBytes({ address, headers, bytes, onProgress, signal }: Sending): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (): void => reject(new TypeError('not sent'));
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const retryAfter = request.getResponseHeader('retry-after');
      const told = retryAfter === null ? {} : { headers: { 'retry-after': retryAfter } };
      resolve(new Response(request.responseText || null, { status: request.status, ...told }));
    };
    request.onerror = fail;
    request.onabort = fail;
    request.ontimeout = fail;
    request.timeout = 300_000;
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(bytes);
  });
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
