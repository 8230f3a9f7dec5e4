import { ConfigProvider } from 'antd';
import type { Locale as AntdLocale } from 'antd/es/locale/index.js';
import { type ReactNode, useLayoutEffect, useMemo, useState } from 'react';
import { pageNonce } from '#lib/nonce.ts';
import { remembered } from '#lib/remembered.ts';
import { useMedia } from '#lib/use-media.ts';
import { Spinner } from '#ui/icon/spinner.tsx';
import { antdTheme } from './antd-theme.ts';
import { cssVariables } from './css-variables.ts';
import { densities, ThemeContext, type ThemeControl, themeChoices } from './theme-context.ts';

// `public/first-paint.js` reads the same key before this code is there.
const rememberedTheme = remembered('theme', themeChoices);
const rememberedDensity = remembered('density', densities);

/** Puts the chosen theme and density on the page: our custom properties on the root, antd's through its provider. */
export function ThemeProvider({ locale, children }: { locale: AntdLocale; children: ReactNode }) {
  const control = useThemeControl();
  const { name, density } = control;
  const isMoving = !useMedia('(prefers-reduced-motion: reduce)');
  const config = useMemo(() => antdTheme(name, density, isMoving), [name, density, isMoving]);
  const nonce = pageNonce();

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = name;
    root.dataset['density'] = density;
    for (const [property, value] of Object.entries(cssVariables(name, density))) {
      root.style.setProperty(property, value);
    }
  }, [name, density]);

  return (
    <ThemeContext value={control}>
      <ConfigProvider
        theme={config}
        locale={locale}
        button={{ autoInsertSpace: false, loadingIcon: <Spinner /> }}
        wave={{ disabled: true }}
        {...(nonce && { csp: { nonce } })}
      >
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
}

function useThemeControl(): ThemeControl {
  const [choice, setChoice] = useState(() => rememberedTheme.read() ?? 'system');
  const [density, setDensity] = useState(() => rememberedDensity.read() ?? 'dense');
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const system = prefersDark ? 'dark' : 'light';
  const name = choice === 'system' ? system : choice;

  return useMemo(
    () => ({
      choice,
      name,
      density,
      choose: (next) => {
        rememberedTheme.write(next);
        setChoice(next);
      },
      setDensity: (next) => {
        rememberedDensity.write(next);
        setDensity(next);
      },
    }),
    [choice, name, density],
  );
}
