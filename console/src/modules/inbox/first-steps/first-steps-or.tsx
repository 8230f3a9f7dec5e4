import { channelsManage } from '@zhiyin/domain/channels';
import { cannedManage, inboxReply } from '@zhiyin/domain/inbox';
import { peopleManage } from '@zhiyin/domain/people';
import type { ReactNode } from 'react';
import { later } from '#lib/later.tsx';
import { useMay } from '#lib/session/session-context.ts';

/** What the first steps ask of whoever takes them. */
const needs = [channelsManage, cannedManage, inboxReply, peopleManage];
const FirstSteps = later(async () => (await import('./first-steps.tsx')).FirstSteps);

/** The first steps for whoever sets up the shop, until the shop works; for everybody else what stands inside. */
export function FirstStepsOr({ children = null }: { children?: ReactNode }) {
  const may = useMay();
  return needs.every(may) ? <FirstSteps otherwise={children} /> : children;
}
