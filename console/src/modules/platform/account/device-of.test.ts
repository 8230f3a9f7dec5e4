import { expect, it } from 'vitest';
import { deviceOf } from './device-of.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

it.each([
  { agent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`, device: 'Chrome · Windows', why: 'usual' },
  {
    agent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/140.0`,
    device: 'Edge · Windows',
    why: 'Edge says Chrome too',
  },
  {
    agent: `Mozilla/5.0 (Linux; Android 15) ${chrome} MicroMessenger/8.0.50`,
    device: 'WeChat · Android',
    why: 'a page inside WeChat, and Android says Linux',
  },
  {
    agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604.1',
    device: 'Safari · iPhone',
    why: 'an iPhone says Mac OS X',
  },
  { agent: 'curl/8.5.0', device: null, why: 'a program' },
  { agent: null, device: null, why: 'nothing was said' },
])('is $device: $why', ({ agent, device }) => expect(deviceOf(agent)).toBe(device));
