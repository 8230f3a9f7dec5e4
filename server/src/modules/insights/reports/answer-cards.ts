import {
  bucketName,
  type Card,
  type CardTable,
  cardTitle,
  chartWords,
  type Naming,
  periodOfView,
  questionsOf,
  tableOf,
  themesRead,
  timeGroupName,
  todayIn,
  type View,
} from '@zhiyin/domain/insights';
import {
  isTimeGroup,
  type MetricAnswer,
  type MetricPeriod,
  type MetricQuestion,
  say,
} from '@zhiyin/domain/kit';
import type { MetricEntry } from '@zhiyin/domain/platform';
import { allTeams, pageOfMembers } from '#modules/people';
import { askMetrics, listMetrics } from '#modules/platform';
import { allReasons } from '#modules/reasons';
import { listTicketTypes } from '#modules/tickets';
import { type Context, may } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { shopDay } from '../shop-day.ts';
import { allThemes, nameOf } from '../themes/rows.ts';

/** A card with its figures, as the reader may see them. */
export interface AnsweredCard {
  readonly card: Card;
  readonly title: string;
  readonly table: CardTable;
  readonly answers: readonly MetricAnswer[];
}

export interface AnsweredCards {
  readonly cards: readonly AnsweredCard[];
  readonly period: MetricPeriod;
  readonly naming: Naming;
  readonly metrics: ReadonlyMap<string, MetricEntry>;
  /** When it was asked. */
  readonly at: Date;
}

/** Most questions that one call of the ground answers. */
const questionsMax = 24;
const membersMax = 2000;

/** Asks what cards ask, by the rights and in the language of the caller. */
export async function answerCards(ctx: Context, cards: readonly Card[], view: View): Promise<AnsweredCards> {
  const { items } = await listMetrics(ctx);
  const entries = new Map(items.map((entry) => [entry.key, entry]));
  const now = ctx.system.now();
  const { timeZone } = await look(ctx, shopDay);
  const period = periodOfView(view, todayIn(timeZone, now).day, timeZone);
  const asks = cards.map((card) => questionsOf(card, view, period, (key) => entries.get(key)));
  const answers = await answerAll(
    ctx,
    asks.flatMap(({ questions }) => questions),
  );
  const naming = await namingFor(ctx, entries);
  return {
    period,
    naming,
    metrics: entries,
    at: now,
    cards: cards.map((card, index) => {
      const from = asks.slice(0, index).flatMap(({ questions }) => questions).length;
      const { questions = [], isShort = false } = asks[index] ?? {};
      const own = answers.slice(from, from + questions.length);
      const asked = { answers: own, period, now, isShort, fieldTitle: naming.fieldTitle };
      return { card, title: cardTitle(card, naming), table: tableOf(card, asked, naming), answers: own };
    }),
  };
}

async function answerAll(ctx: Context, questions: readonly MetricQuestion[]): Promise<MetricAnswer[]> {
  const all: MetricAnswer[] = [];
  for (let from = 0; from < questions.length; from += questionsMax) {
    const { answers } = await askMetrics(ctx, questions.slice(from, from + questionsMax));
    all.push(...answers);
  }
  return all;
}

interface ReportNaming extends Naming {
  fieldTitle(field: string): string;
}

const timeTitles = { '@hour': chartWords.hour, '@weekday': chartWords.weekday } as const;

/** Names colleagues, teams, reasons, types of tickets and choices as the console does. */
async function namingFor(ctx: Context, entries: ReadonlyMap<string, MetricEntry>): Promise<ReportNaming> {
  const { locale } = ctx;
  const t: Naming['t'] = (text, values) => say(text, locale, values);
  const names = await namesOfThings(ctx, t);
  const fieldOf = (field: string) =>
    [...entries.values()].find(({ fields }) => Object.hasOwn(fields, field))?.fields[field];
  return {
    t,
    metric: (key) => entries.get(key),
    bucket: (key, bucket) => bucketName(locale, key, bucket),
    fieldTitle: (field) => {
      if (isTimeGroup(field)) return t(timeTitles[field]);
      const label = fieldOf(field)?.label;
      return label ? t(label) : field;
    },
    group: (field, key) => {
      if (key === null || key === '') return t(chartWords.none);
      if (isTimeGroup(field)) return timeGroupName(locale, field, key);
      const choice = fieldOf(field)?.choices?.find((one) => one.key === key);
      return choice ? t(choice.label) : (names.get(key) ?? key);
    },
  };
}

async function namesOfThings(ctx: Context, t: Naming['t']): Promise<ReadonlyMap<string, string>> {
  // Programs go by ids, and the list of types is for members.
  const types = ctx.actor.kind === 'member' ? await listTicketTypes(ctx) : { items: [] };
  return look(ctx, async (tx) => {
    const members = await pageOfMembers(tx, { after: undefined, limit: membersMax, includeRemoved: true });
    const teams = await allTeams(tx, true);
    const reasons = await allReasons(tx);
    const themes = may(ctx, themesRead) ? await allThemes(tx) : [];
    return new Map([
      ...members.map(({ memberId, name }) => [memberId, name] as const),
      ...teams.map(({ teamId, name }) => [teamId, name] as const),
      ...reasons.map(({ key, words: said }) => [key, t(said)] as const),
      ...types.items.map(({ typeId, name }) => [typeId, t(name)] as const),
      ...themes.map((theme) => [theme.themeId, t(nameOf(theme))] as const),
    ]);
  });
}
