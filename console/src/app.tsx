import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { useLayoutEffect, useState } from 'react';
import { callScope } from '#lib/call/call-scope.ts';
import { useLocale } from '#lib/i18n/locale-context.ts';
import { makeQueryClient } from '#lib/query-client.ts';
import { ModulesContext } from '#ui/shell/modules-context.ts';
import { ThemeProvider } from '#ui/theme/theme-provider.tsx';
import { modules } from './modules.ts';
import { router } from './router.tsx';

const antdLocales = { zh: zhCN, en: enUS };

/** Everything that pages stand on: language, theme, the cache of what the server said, the modules. */
export function App() {
  const { locale } = useLocale();
  const [cache] = useState(makeQueryClient);
  // Errors come in the reader's language, so calls must know it before they are made.
  useLayoutEffect(() => {
    callScope.locale = locale;
  }, [locale]);
  return (
    <ThemeProvider locale={antdLocales[locale]}>
      <QueryClientProvider client={cache}>
        <ModulesContext value={modules}>
          <RouterProvider router={router} />
        </ModulesContext>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
