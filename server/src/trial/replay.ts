import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { doHarm, type Harm } from './chaos.ts';
import { openDesk, type TrialDesk } from './desk.ts';
import { readDialogues, repeatTo } from './dialogues.ts';
import { compare, isClean, sayVerdict } from './history.ts';
import { openLatencies, sayLatencies } from './latencies.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { type Played, type Playing, playAll } from './play.ts';
import { openShop, setUpShop, type TrialShop } from './shop.ts';

const usage = `npm run replay -- [FILE] [--conversations N] [--at-once N] [--speed N] [--chaos] [--small]
                  [--url ADDRESS --site SITE_KEY --key API_KEY]
Plays recorded dialogues (JSONL) through the widget's protocol and the API, then checks that every line arrived once,
in order, in the right conversation. Without --url it starts a server of its own. --speed 1 is a person's pace (3 s a
line), --speed 10 ten times that; without it as fast as it goes. ZHIYIN_DATA names a folder of dialogues.
`;
const ownSet = path.resolve(import.meta.dirname, 'dialogues.jsonl');
const linePauseMs = 3_000;

/** Runs the command. Answers the exit code: 0 when every line is where it belongs. */
export async function replay(argv: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      conversations: { type: 'string' },
      'at-once': { type: 'string' },
      speed: { type: 'string' },
      chaos: { type: 'boolean', default: false },
      small: { type: 'boolean', default: false },
      url: { type: 'string' },
      site: { type: 'string' },
      key: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  const file = positionals[0] ?? fileFromEnvironment() ?? ownSet;
  if (!existsSync(file)) {
    print(`There is no file ${file}. 没有这个文件。\n${usage}`);
    return 2;
  }
  if (values.chaos && values.url !== undefined) {
    print('--chaos kills the server, so it only works on one of its own: leave --url out.');
    return 2;
  }
  const count = Number(values.conversations ?? (values.small ? 24 : 50));
  const dialogues = repeatTo(await readDialogues(file), count);
  const server = values.url === undefined ? await startOwnServer() : null;
  try {
    const shop = server
      ? await setUpShop(server.base)
      : openShop(values.url ?? '', values.site ?? '', values.key ?? '');
    const pauseMs = values.speed === undefined ? 0 : linePauseMs / Number(values.speed);
    const atOnce = Number(values['at-once'] ?? count);
    print(
      `${dialogues.length} dialogues from ${path.basename(file)}, ${atOnce} at once${values.chaos ? ', with chaos' : ''}`,
    );
    return await run({ dialogues, shop, server: values.chaos ? server : null, pauseMs, atOnce, print });
  } finally {
    await server?.close();
  }
}

interface Run {
  dialogues: Parameters<typeof playAll>[0];
  shop: TrialShop;
  /** The server to harm, when it is to be harmed. */
  server: OwnServer | null;
  pauseMs: number;
  atOnce: number;
  print: (line: string) => void;
}

async function run({ dialogues, shop, server, pauseMs, atOnce, print }: Run): Promise<number> {
  const acknowledged = openLatencies();
  const delivered = openLatencies();
  const desk = await openDesk(shop, delivered);
  const playing: Playing = { shop, desk, acknowledged, pauseMs, talking: new Set() };
  const from = performance.now();
  let isOver = false;
  const harming = server ? doHarm(server, desk, playing.talking, () => isOver) : null;
  const played = await playAll(dialogues, atOnce, playing, (done) => {
    if (done % 100 === 0) print(`  ${done} of ${dialogues.length} dialogues done`);
  });
  isOver = true;
  const seconds = (performance.now() - from) / 1000;
  const harm = await harming;
  const isGood = await verify(played, desk, print);
  if (harm) print(sayHarm(harm));
  const lines = played.reduce((sum, one) => sum + one.said.length, 0);
  print(`send → stored: ${sayLatencies(acknowledged)}`);
  print(`stored → on the agent’s socket: ${sayLatencies(delivered)}`);
  print(
    `${played.length} conversations, ${lines} lines in ${seconds.toFixed(1)} s (${Math.round(lines / seconds)} lines/s)`,
  );
  print(isGood ? 'replay: clean' : 'replay: NOT CLEAN');
  desk.close();
  return isGood ? 0 : 1;
}

async function verify(
  played: readonly Played[],
  desk: TrialDesk,
  print: (line: string) => void,
): Promise<boolean> {
  const said = played.flatMap((one) => one.said);
  const stored = [];
  for (const one of played) stored.push(...(await desk.read(one.conversationId)));
  const verdict = compare(said, stored);
  const disorder = desk.disorder() + played.reduce((sum, one) => sum + one.disorder, 0);
  const isApart = new Set(played.map((one) => one.conversationId)).size === played.length;
  print(
    `${said.length} said, ${stored.length} stored: ${sayVerdict(verdict)} · facts twice or out of order ${disorder}`,
  );
  if (!isApart) print('two customers share a conversation');
  return isClean(verdict) && disorder === 0 && isApart && said.length === stored.length;
}

function sayHarm({ awayMs, cuts }: Harm): string {
  const away = awayMs.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ');
  return `killed ${awayMs.length} times (away ${away}), ${cuts} connections cut`;
}

function fileFromEnvironment(): string | undefined {
  const folder = process.env['ZHIYIN_DATA'];
  return folder === undefined ? undefined : path.join(folder, 'zh-dialogue-crosswoz', 'val_500.jsonl');
}

if (import.meta.main) {
  process.exitCode = await replay(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
}
