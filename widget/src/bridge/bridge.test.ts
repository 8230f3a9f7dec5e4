import { expect, it } from 'vitest';
import { type Peer, post, readToFrame, readToPage } from './bridge.ts';

const origin = 'https://shop.example';

/** Stands for a window: something to compare with, that remembers what was posted to it. */
function aWindow() {
  const port = new MessageChannel().port1;
  const posted: unknown[][] = [];
  port.postMessage = (...sent: unknown[]) => void posted.push(sent);
  port.close();
  return { port, posted };
}

function peerOf(port: unknown): Peer {
  // Only its identity is looked at; no test can make a second window here.
  const holder: { window: () => Window | null } = { window: () => null };
  Object.assign(holder, { window: () => port });
  return { ...holder, origin };
}

const { port, posted } = aWindow();
const peer = peerOf(port);
const event = { data: { zhiyin: 1, type: 'hidden' }, origin, source: port };

it('hears the page that it is meant to hear', () => {
  expect(readToFrame(event, peer)).toEqual({ type: 'hidden' });
});

it.each([
  { why: 'another site framed us', change: { origin: 'https://evil.example' } },
  { why: 'another frame of the same site spoke', change: { source: aWindow().port } },
  { why: 'nobody spoke', change: { source: null } },
  { why: 'somebody else’s script spoke', change: { data: { type: 'hidden' } } },
  { why: 'it is no object', change: { data: 'hidden' } },
  { why: 'it is nothing', change: { data: null } },
  { why: 'it is a later version’s', change: { data: { zhiyin: 1, type: 'dance' } } },
])('hears nothing when $why', ({ change }) => {
  expect(readToFrame({ ...event, ...change }, peer)).toBeNull();
  expect(readToPage({ ...event, ...change }, peer)).toBeNull();
});

it('hears nothing while the other side is not there', () => {
  expect(readToFrame({ ...event, source: null }, peerOf(null))).toBeNull();
});

it.each([
  { data: { type: 'shown', isFullScreen: true }, heard: { type: 'shown', isFullScreen: true } },
  { data: { type: 'shown', isFullScreen: 'yes' }, heard: { type: 'shown', isFullScreen: false } },
  {
    data: { type: 'identify', identity: { token: 'jwt' } },
    heard: { type: 'identify', identity: { jwt: 'jwt' } },
  },
  { data: { type: 'identify', identity: { token: {} } }, heard: null },
  { data: { type: 'focus', isHere: true }, heard: { type: 'focus', isHere: true } },
  { data: { type: 'reset' }, heard: { type: 'reset' } },
  {
    data: { type: 'page', page: { url: 'https://shop.example/a?token=1#x', title: ' A\nB ', referrer: 7 } },
    heard: { type: 'page', page: { url: 'https://shop.example/a', title: 'A B', referrer: '' } },
  },
  { data: { type: 'page' }, heard: { type: 'page', page: { url: '', title: '', referrer: '' } } },
])('reads $data from the page', ({ data, heard }) => {
  expect(readToFrame({ ...event, data: { ...data, zhiyin: 1 } }, peer)).toEqual(heard);
});

it.each([
  { data: { type: 'ready' }, heard: { type: 'ready' } },
  { data: { type: 'unread', count: 3 }, heard: { type: 'unread', count: 3 } },
  { data: { type: 'unread', count: -1 }, heard: { type: 'unread', count: 0 } },
  { data: { type: 'unread', count: '<b>' }, heard: { type: 'unread', count: 0 } },
  {
    data: { type: 'look', colour: '#112233', side: 'left', label: '问问我们' },
    heard: { type: 'look', colour: '#112233', side: 'left', label: '问问我们' },
  },
  {
    data: { type: 'look', colour: 'red;}', side: 'top', label: { toString: 1 } },
    heard: { type: 'look', colour: null, side: null, label: '' },
  },
  { data: { type: 'forgotten' }, heard: { type: 'forgotten' } },
])('reads $data from the frame', ({ data, heard }) => {
  expect(readToPage({ ...event, data: { ...data, zhiyin: 1 } }, peer)).toEqual(heard);
});

it('names the origin it sends to', () => {
  post(peer, { type: 'unread', count: 2 });
  expect(posted).toEqual([[{ zhiyin: 1, type: 'unread', count: 2 }, origin]]);
});
