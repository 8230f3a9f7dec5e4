import type { Delivery, Method, RoutingSettings } from '@zhiyin/domain/routing';

/** The settings while they are filled in. */
export interface SettingsValues
  extends Omit<RoutingSettings, 'giveBackMinutes' | 'method' | 'delivery' | 'substituteAfterMinutes'> {
  readonly giveBackMinutes: number | null;
  readonly method: Method | null;
  readonly delivery: Delivery | null;
  readonly substituteAfterMinutes: number | null;
}
