import type { MetricEntry } from '@zhiyin/domain/platform';
import type { z } from 'zod';
import { useGroupNames } from './use-group-names.ts';

interface Props {
  readonly entry: z.infer<typeof MetricEntry>;
  readonly dimension: string;
  readonly group: string | null;
}

/** What a group of a metric is called. */
export function GroupName({ entry, dimension, group }: Props) {
  return <bdi>{useGroupNames(dimension, entry.fields[dimension])(group)}</bdi>;
}
