import { expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { ConfigRefused } from './config-refused.ts';

function refused(argv: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  try {
    readConfig(argv, env);
  } catch (error) {
    if (error instanceof ConfigRefused) return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}

it.each([
  {
    why: 'an option that is not there',
    argv: ['--prot', '5'],
    says: ['--prot', 'Did you mean --port?', '是不是 --port？'],
  },
  {
    why: 'an option like no other',
    argv: ['--colour'],
    says: ['There is no option --colour.', '没有 --colour'],
  },
  {
    why: 'an option without its value',
    argv: ['--data'],
    says: ['--data needs a value', '--data 后面要写一个值'],
  },
  { why: 'a switch with a value', argv: ['--demo=yes'], says: ['--demo is a switch', '--demo 是开关'] },
  { why: 'a word without an option', argv: ['5000'], says: ['“5000”', 'npm start -- --port 5000'] },
  {
    why: 'a port that is no number',
    argv: ['--port', 'abc'],
    says: ['--port', 'ZHIYIN_PORT', 'it is a number', '要一个数字'],
  },
  { why: 'a port that cannot be', argv: ['--port', '99999'], says: ['the greatest is 65535', '最大 65535'] },
  { why: 'half a port', argv: ['--port', '4000.5'], says: ['it is a whole number', '要一个整数'] },
  { why: 'a role nobody has', argv: ['--role', 'x'], says: ['one of all, web, worker'] },
  {
    why: 'half an address',
    argv: ['--public-url', 'desk'],
    says: ['--public-url', 'https://desk.example.com'],
  },
  {
    why: 'a short token',
    argv: ['--metrics-token', 'short'],
    says: ['at least 16 characters', '至少 16 个字符'],
  },
  { why: 'a host without a port', argv: ['--inner-hosts', 'a'], says: ['--inner-hosts'] },
])('refuses $why in both languages, and says the way out', ({ argv, says }) => {
  const message = refused(argv);
  for (const words of says) expect(message).toContain(words);
  expect(message).toContain('npm start -- --help');
});

it('names the variable that the value came from, and never repeats a value, which may be a secret', () => {
  const message = refused([], { ZHIYIN_METRICS_TOKEN: 'hush' });
  expect(message).toContain('ZHIYIN_METRICS_TOKEN');
  expect(message).not.toContain('hush');
});

it('tells of an option that npm took for its own, unless it came through as well', () => {
  expect(refused([], { npm_config_demo: 'true' })).toContain('npm start -- --demo');
  expect(refused(['5000'], { npm_config_port: 'true' })).toContain('npm start -- --port 5000');
  expect(readConfig(['--demo'], { npm_config_demo: 'true' }).demo).toBe(true);
});
