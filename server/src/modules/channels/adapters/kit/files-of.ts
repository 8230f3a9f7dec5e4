import { capabilitiesOf, type DraftLimits } from '@zhiyin/domain/channels';
import { fileBytesMax, mediaTypes } from '@zhiyin/domain/platform';

const filesMax = 10;

/** What a customer may bring by any vendor: as much as on our own page. */
export const fromCustomer: DraftLimits = asOnOurPage();

function asOnOurPage(): DraftLimits {
  const limits = capabilitiesOf('widget')?.fromCustomer;
  if (!limits) throw new Error('the web chat is gone');
  return limits;
}

/** The kinds of files that a vendor takes: those of ours to which `bytesMaxOf` gives a size. */
export function filesOf(
  bytesMaxOf: (mediaType: string, isPicture: boolean) => number | null,
): NonNullable<DraftLimits['files']> {
  const kinds = mediaTypes.flatMap(({ type, extensions, isPicture }) => {
    const bytesMax = bytesMaxOf(type, isPicture);
    if (bytesMax === null) return [];
    const most = Math.min(bytesMax, fileBytesMax.member);
    return [{ mediaTypes: [type], extensions: [...extensions], bytesMax: most, isPicture }];
  });
  return { countMax: filesMax, kinds };
}
