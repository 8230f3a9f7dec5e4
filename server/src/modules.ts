import { channels } from '#modules/channels';
import { customers } from '#modules/customers';
import { inbox } from '#modules/inbox';
import type { Module } from '#platform/module.ts';

/** The product at a glance, inner rings first. */
export const modules: readonly Module[] = [customers, channels, inbox];
