import type { TrackerKind } from '@zhiyin/domain/store';
import { cainiao } from './cainiao.ts';
import { kuaidi100 } from './kuaidi100.ts';
import type { TrackerVendor } from './vendor.ts';

/** Every service that parcels can be followed by; the first one that knows the carrier does. */
export const vendors: Readonly<Record<TrackerKind, TrackerVendor>> = { kuaidi100, cainiao };
