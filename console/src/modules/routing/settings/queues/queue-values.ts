import type { QueueDefinition } from '@zhiyin/domain/routing';

/** As it is typed: what may be cleared on the way is null meanwhile. */
export interface QueueValues extends Omit<QueueDefinition, 'method' | 'delivery' | 'headStartMinutes'> {
  readonly method: QueueDefinition['method'] | null;
  readonly delivery: QueueDefinition['delivery'] | null;
  readonly headStartMinutes: number | null;
}
