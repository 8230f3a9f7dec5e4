import { settingsText } from '#platform/config.ts';
import type { Entry } from './entry.ts';

/** The page that `help` prints: every command in both languages, and every setting. */
export function helpText(entries: readonly Entry[]): string {
  const calls = entries.map(({ name, usage }) => `${name} ${usage}`.trim());
  const wide = Math.min(34, Math.max(...calls.map((call) => call.length)));
  const commands = entries.flatMap(({ help }, index) => {
    const call = calls[index] ?? '';
    const start = call.length > wide ? [`  ${call}`, `  ${' '.repeat(wide)}`] : [`  ${call.padEnd(wide)}`];
    return [...start.slice(0, -1), `${start.at(-1)}  ${help.en} · ${help.zh}`];
  });
  return [
    'Zhiyin 知音',
    '',
    'npm run zhiyin -- COMMAND [OPTIONS]',
    '',
    'Commands · 命令',
    ...commands,
    '',
    'Settings of the server, understood by every command · 服务器设置，每个命令都可使用',
    settingsText(),
    '',
    'One command · 一个命令: npm run zhiyin -- COMMAND --help',
  ].join('\n');
}
