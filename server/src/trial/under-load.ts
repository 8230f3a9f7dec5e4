import { openDesk, type TrialDesk } from './desk.ts';
import type { Dialogue } from './dialogues.ts';
import { compare, isClean, sayVerdict } from './history.ts';
import { openLatencies, sayLatencies } from './latencies.ts';
import type { OwnServer } from './own-server.ts';
import { type Played, playAll } from './play.ts';
import { setUpShop, type TrialShop } from './shop.ts';
import type { TrialVisitor } from './visitor.ts';

/** What a fault left behind. */
export interface Outcome {
  readonly isGood: boolean;
  /** Figures and findings, one line each. */
  readonly lines: readonly string[];
}

/** How much is being said while the fault happens. */
export interface Load {
  readonly dialogues: number;
  readonly linesEach: number;
  /** Mean pause between two lines of a dialogue. */
  readonly pauseMs: number;
}

/** Eight customers and their agents, about fifty lines a second in all. */
export const burst: Load = { dialogues: 8, linesEach: 60, pauseMs: 120 };

/**
 * Lets customers and agents talk, does `harm` meanwhile, waits until everybody has said everything, and compares what
 * was said with what is stored. `harm` answers its own findings, `onSaid` those of the moment when all is said; one that
 * begins with `!` fails the fault.
 */
export async function underLoad(
  shop: TrialShop,
  load: Load,
  harm: (desk: TrialDesk) => Promise<readonly string[]>,
  onSaid: () => readonly string[] = () => [],
): Promise<Outcome> {
  const acknowledged = openLatencies();
  const desk = await openDesk(shop, openLatencies());
  const dialogues = Array.from({ length: load.dialogues }, (_, index) => endless(index, load.linesEach));
  const playing = { shop, desk, acknowledged, pauseMs: load.pauseMs, talking: new Set<TrialVisitor>() };
  const talking = playAll(dialogues, load.dialogues, playing, () => undefined);
  const [during, played] = await Promise.all([harm(desk), talking]);
  const found = [...during, ...onSaid()];
  const verdict = await verdictOf(played, desk);
  desk.close();
  const lines = [...found, `${verdict.line} · send → stored ${sayLatencies(acknowledged)}`];
  return { isGood: verdict.isGood && found.every((line) => !line.startsWith('!')), lines };
}

/** As `underLoad`, on a shop that is set up first. */
export async function underLoadOn(
  server: OwnServer,
  load: Load,
  harm: (shop: TrialShop, desk: TrialDesk) => Promise<readonly string[]>,
): Promise<Outcome> {
  const shop = await setUpShop(server.base);
  return underLoad(shop, load, (desk) => harm(shop, desk));
}

/** Compares what was said with what the API has in the end. */
async function verdictOf(
  played: readonly Played[],
  desk: TrialDesk,
): Promise<{ isGood: boolean; line: string }> {
  const said = played.flatMap((one) => one.said);
  const stored = [];
  for (const one of played) stored.push(...(await desk.read(one.conversationId)));
  const verdict = compare(said, stored);
  const disorder = desk.disorder() + played.reduce((sum, one) => sum + one.disorder, 0);
  const isGood = isClean(verdict) && disorder === 0 && said.length === stored.length;
  return {
    isGood,
    line: `${said.length} said, ${stored.length} stored: ${sayVerdict(verdict)} · disorder ${disorder}`,
  };
}

function endless(index: number, lines: number): Dialogue {
  const line = (turn: number) => ({
    who: turn % 2 === 0 ? ('c' as const) : ('a' as const),
    text: `${index}/${turn} 你好 hello`,
  });
  return { id: String(index), lines: Array.from({ length: lines }, (_, turn) => line(turn)) };
}
