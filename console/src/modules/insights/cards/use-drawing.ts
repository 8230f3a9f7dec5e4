import { type Drawing, seriesColours } from '@zhiyin/domain/insights';
import { useMemo } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { written } from '#modules/platform';
import { fontText } from '#ui/theme/density.ts';
import { useTheme } from '#ui/theme/theme-context.ts';
import { themes } from '#ui/theme/tokens.ts';

/** How charts are drawn for the reader: in the page's colours, their language and their way to write figures. */
export function useDrawing(fontSize = 12): Drawing {
  const t = useSay();
  const format = useFormat();
  const { name } = useTheme();
  return useMemo(() => {
    const tokens = themes[name];
    return {
      t,
      write: (value, unit) => (unit === null ? String(value) : (written(format, unit, value) ?? '–')),
      look: {
        ink: tokens.ink,
        soft: tokens.inkSoft,
        faint: tokens.inkFaint,
        line: tokens.line,
        sheet: tokens.sheet,
        call: tokens.seal,
        series: seriesColours(name === 'dark'),
        ramp: name === 'dark' ? ['#1b2428', '#8cc3d6'] : ['#eef3f4', '#00486f'],
        font: fontText,
        fontSize,
      },
    };
  }, [t, format, name, fontSize]);
}
