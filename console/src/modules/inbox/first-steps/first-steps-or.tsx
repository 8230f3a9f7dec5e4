import { channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { cannedManage, inboxRead, inboxReply } from '@zhiyin/domain/inbox';
import { peopleManage, peopleRead } from '@zhiyin/domain/people';
import type { ReactNode } from 'react';
import { later } from '#lib/later.tsx';
import { useMay } from '#lib/session/session-context.ts';

/** What the first steps ask of whoever takes them, and what it takes to see how far they are. */
const needs = [
  ...[channelsRead, channelsManage, peopleRead, peopleManage],
  ...[inboxRead, inboxReply, cannedManage],
];
const FirstSteps = later(async () => (await import('./first-steps.tsx')).FirstSteps);

/** The first steps for whoever sets up the shop, until the shop works; for everybody else what stands inside. */
export function FirstStepsOr({ children = null }: { children?: ReactNode }) {
  const may = useMay();
  return needs.every(may) ? <FirstSteps otherwise={children} /> : children;
}
