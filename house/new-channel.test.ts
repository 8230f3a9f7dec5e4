import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { top } from './run.ts';

const names = 'domain/src/channels/adapters/names.ts';
const adapters = 'server/src/modules/channels/adapters';
const copy = mkdtempSync(join(tmpdir(), 'zhiyin-new-channel-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The product's domain and server in a place of their own, with the packages of this one. */
beforeAll(() => {
  for (const one of ['domain', 'server']) {
    cpSync(join(top, one, 'src'), join(copy, one, 'src'), { recursive: true });
    cpSync(join(top, one, 'package.json'), join(copy, one, 'package.json'));
  }
  mkdirSync(join(copy, 'node_modules/@zhiyin'), { recursive: true });
  symlinkSync(join(copy, 'domain'), join(copy, 'node_modules/@zhiyin/domain'));
  const packages = readdirSync(join(top, 'node_modules')).filter((name) => !/^(\.|@zhiyin$)/.test(name));
  for (const name of packages) symlinkSync(join(top, 'node_modules', name), join(copy, 'node_modules', name));
});

/** What the server knows of a channel, and what its adapter makes of a signed call. */
const probe = `
import { channelName, channelKeys, isOutside } from '@zhiyin/domain/channels';
import { adapter } from './src/modules/channels/adapters/example/adapter.ts';
import { channelKinds } from './src/modules/channels/adapters/registry.ts';
import { signatureHeader, signBody } from './src/platform/webhooks/signature.ts';
const now = new Date();
const sender = { id: 'u1' };
const event = { id: 'e1', kind: 'message', at: now.toISOString(), conversation: 'c1', sender, text: 'hello' };
const body = JSON.stringify({ events: [event] });
const session = { answers: { secret: 'a secret of both sides, long' }, now };
const headers = { [signatureHeader]: signBody([session.answers.secret], body, now) };
const call = { method: 'POST', query: {}, headers, bytes: Buffer.from(body) };
const kind = channelKinds({}).find(({ key }) => key === 'example');
console.log(JSON.stringify({
  isOutside: isOutside('example'),
  isKey: channelKeys.includes('example'),
  name: channelName('example').en,
  asked: kind.form.questions.map(({ key }) => key),
  verdict: adapter.verify(session, call),
  texts: adapter.parse(session, call).map(({ text }) => text),
}));
`;

it('adds a channel by a folder and a line', () => {
  cpSync(join(copy, adapters, 'webhook'), join(copy, adapters, 'example'), { recursive: true });
  const line = "  example: { zh: '例子', en: 'Example' },\n";
  const before = readFileSync(join(copy, names), 'utf8');
  const after = before.replace('  webhook: {', `${line}  webhook: {`);
  expect(after.length).toBe(before.length + line.length);
  writeFileSync(join(copy, names), after);
  writeFileSync(join(copy, 'server/probe.ts'), probe);

  const said = execFileSync(process.execPath, [join(copy, 'server/probe.ts')], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual({
    isOutside: true,
    isKey: true,
    name: 'Example',
    asked: ['url', 'secret'],
    verdict: 'genuine',
    texts: ['hello'],
  });
});
