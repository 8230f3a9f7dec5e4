import { say, type Text } from '@zhiyin/domain/kit';
import {
  csiWeightings,
  kanoKindWords,
  quadrantWords,
  responsesExported,
  type SurveyAnalysis,
  servqualWords,
  surveysReadAnswers,
  analysisWords as words,
} from '@zhiyin/domain/surveys';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { type Sheet, workbook } from '#platform/sheets/workbook.ts';
import { type AskedAnalysis, analysisOf } from './analyse-survey.ts';
import { groupNamer } from './group-names.ts';

/** The analysis of a survey as a workbook, a sheet for each part that has something to say; who took it is a fact. */
export async function exportSurveyAnalysis(ctx: Context, asked: AskedAnalysis): Promise<Buffer> {
  requirePermission(ctx, surveysReadAnswers);
  const { analysis, nameOf } = await transact(ctx, async (tx) => {
    await announce(tx, responsesExported, { surveyId: asked.surveyId });
    const found = await analysisOf(tx, asked);
    return { analysis: found, nameOf: await groupNamer(tx, found.by) };
  });
  const t: Say = (text) => say(text, ctx.locale);
  const sheets = [
    boxesSheet(analysis, t),
    trendSheet(analysis, t),
    differencesSheet(analysis, t, nameOf),
    driversSheet(analysis, t),
    csiSheet(analysis, t),
    servqualSheet(analysis, t),
    kanoSheet(analysis, t),
  ].filter(({ rows }, place) => place === 0 || rows.length > 0);
  return workbook(sheets);
}

type Say = (text: Text) => string;
type Format = 'whole' | 'decimal' | 'percent';
const columns = (titles: readonly [string, Format?][]): Sheet['columns'] =>
  titles.map(([title, format]) => ({ title, ...(format && { format }) }));

function boxesSheet({ boxes }: SurveyAnalysis, t: Say): Sheet {
  return {
    name: t(words.boxes),
    columns: columns([
      [t(words.question)],
      [t(words.answers), 'whole'],
      [t(words.mean), 'decimal'],
      ...[words.topBox, words.topTwo, words.bottomTwo].flatMap((title): [string, Format][] => [
        [t(title), 'percent'],
        [t(words.from), 'percent'],
        [t(words.to), 'percent'],
      ]),
    ]),
    rows: boxes.map(({ label, n, mean, top, topTwo, bottomTwo }) => [
      ...[t(label), n, mean],
      ...[top, topTwo, bottomTwo].flatMap((box) => [
        box?.share ?? null,
        box?.interval.low ?? null,
        box?.interval.high ?? null,
      ]),
    ]),
  };
}

function trendSheet({ trends }: SurveyAnalysis, t: Say): Sheet {
  return {
    name: t(words.trend),
    columns: columns([
      [t(words.question)],
      [t(words.part)],
      [t(words.answers), 'whole'],
      ...[words.value, words.from, words.to].map((title): [string, Format] => [t(title), 'decimal']),
    ]),
    rows: trends.flatMap(({ label, points }) =>
      points.map(({ from, n, value, interval }) => [
        ...[t(label), from, n, value],
        ...[interval?.low ?? null, interval?.high ?? null],
      ]),
    ),
  };
}

function differencesSheet({ differences }: SurveyAnalysis, t: Say, nameOf: (of: string) => string): Sheet {
  const titles = [words.value, words.others, words.difference, words.from, words.to, words.plainP];
  return {
    name: t(words.differences),
    columns: columns([
      [t(words.question)],
      [t(words.group)],
      [t(words.answers), 'whole'],
      ...[...titles, words.holm, words.discovery].map((title): [string, Format] => [t(title), 'decimal']),
    ]),
    rows: differences.map((one) => [
      ...[t(one.label), nameOf(one.of), one.n, one.value, one.others],
      ...[one.difference, one.low, one.high, one.p, one.holm, one.discovery],
    ]),
  };
}

function driversSheet({ drivers }: SurveyAnalysis, t: Say): Sheet {
  const share = (part: number | null) => {
    const explained = drivers?.explained ?? 0;
    return part === null || explained === 0 ? null : part / explained;
  };
  return {
    name: t(words.drivers),
    columns: columns([
      [t(words.question)],
      [t(words.lmg), 'percent'],
      [t(words.johnson), 'percent'],
      [t(words.odds), 'decimal'],
      [t(words.from), 'decimal'],
      [t(words.to), 'decimal'],
      [t(words.inflation), 'decimal'],
      [t(words.mean), 'decimal'],
      [t(words.performance), 'percent'],
      [t(words.quadrant)],
    ]),
    rows: (drivers?.drivers ?? []).map((one) => [
      ...[t(one.label), share(one.lmg), share(one.johnson)],
      ...[one.odds?.ratio ?? null, one.odds?.low ?? null, one.odds?.high ?? null],
      ...[one.inflation, one.mean, one.performance, one.quadrant && t(quadrantWords[one.quadrant])],
    ]),
  };
}

function csiSheet({ csi }: SurveyAnalysis, t: Say): Sheet {
  const titles = { equal: words.equal, form: words.byForm, importance: words.byImportance } as const;
  const whole = csi === null ? [] : [[t(words.csi), null, ...csiWeightings.map((one) => csi.indices[one])]];
  return {
    name: t(words.csi),
    columns: columns([
      [t(words.question)],
      [t(words.performance), 'percent'],
      ...csiWeightings.map((one): [string, Format] => [t(titles[one]), 'decimal']),
    ]),
    rows: [
      ...(csi?.items ?? []).map(({ label, performance, weights }) => [
        ...[t(label), performance],
        ...csiWeightings.map((one) => weights[one]),
      ]),
      ...whole,
    ],
  };
}

function servqualSheet({ servqual }: SurveyAnalysis, t: Say): Sheet {
  const titles = [words.expected, words.perceived, words.gap, words.from, words.to];
  return {
    name: 'SERVQUAL',
    columns: columns([
      [t(words.dimension)],
      [t(words.answers), 'whole'],
      ...titles.map((title): [string, Format] => [t(title), 'decimal']),
      [t(words.weight), 'whole'],
    ]),
    rows: (servqual?.dimensions ?? []).map(({ dimension, n, expected, perceived, gap, interval, weight }) => [
      ...[t(servqualWords[dimension]), n, expected, perceived, gap],
      ...[interval?.low ?? null, interval?.high ?? null, weight],
    ]),
  };
}

function kanoSheet({ kano }: SurveyAnalysis, t: Say): Sheet {
  const kinds = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;
  return {
    name: 'Kano',
    columns: columns([
      [t(words.feature)],
      [t(words.answers), 'whole'],
      [t(words.kind)],
      ...kinds.map((kind): [string, Format] => [t(kanoKindWords[kind]), 'whole']),
      [t(words.better), 'decimal'],
      [t(words.worse), 'decimal'],
    ]),
    rows: kano.map(({ label, n, kind, counts, better, worse }) => [
      ...[t(label), n, kind && t(kanoKindWords[kind])],
      ...kinds.map((one) => counts[one]),
      ...[better, worse],
    ]),
  };
}
