import { describe, expect, it } from 'vitest';
import { type Call, command, terminalLocale } from './command.ts';

const options = { force: { type: 'boolean', default: false }, kind: { type: 'string' } } as const;
const idle = new AbortController().signal;

/** What a command gets for these words. */
async function callOf(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
  given: readonly [number, number] = [0, 3],
) {
  let call: Call<typeof options> | undefined;
  const run = command({ options, given }, async (got) => {
    call = got;
    return 7;
  });
  expect(await run(argv, env, idle)).toBe(7);
  if (!call) throw new Error('the command did not run');
  return call;
}

describe('a command', () => {
  it('gets its own options, its arguments, and the settings of the server', async () => {
    const { values, given, config } = await callOf([
      'a',
      '--data',
      '/srv/d',
      '--kind=k',
      'b',
      '--force',
      '--port=0',
    ]);
    expect(values).toEqual({ force: true, kind: 'k' });
    expect(given).toEqual(['a', 'b']);
    expect(config).toMatchObject({ data: '/srv/d', port: 0 });
  });

  it('does not take what follows a switch of the server for its value', async () => {
    const { given, config } = await callOf(['--demo', 'file', '--trust-proxy']);
    expect(given).toEqual(['file']);
    expect(config).toMatchObject({ demo: true, trustProxy: true });
  });

  it('knows the environment too, and a flag wins over it', async () => {
    const { config } = await callOf(['--data', 'flag'], { ZHIYIN_DATA_DIR: 'variable', ZHIYIN_PORT: '4001' });
    expect(config).toMatchObject({ data: 'flag', port: 4001 });
  });

  it.each([
    { why: 'too few arguments', argv: [] },
    { why: 'too many', argv: ['a', 'b', 'c'] },
    { why: 'an option nobody knows', argv: ['a', '--colour', 'red'] },
    { why: 'an option without its value', argv: ['a', '--kind'] },
  ])('is not understood with $why', async ({ argv }) => {
    await expect(callOf(argv, {}, [1, 2])).rejects.toMatchObject({ name: 'WrongUsage' });
  });
});

it.each([
  { env: { LANG: 'zh_CN.UTF-8' }, locale: 'zh' },
  { env: { LANG: 'en_US.UTF-8' }, locale: 'en' },
  { env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, locale: 'en' },
  { env: { LC_ALL: '', LANG: 'zh' }, locale: 'zh' },
  { env: {}, locale: 'en' },
])('speaks $locale where the terminal says $env', ({ env, locale }) => {
  expect(terminalLocale(env)).toBe(locale);
});
