import '#lib/strict-zod.ts';
import '#ui/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LocaleProvider } from '#lib/i18n/locale-provider.tsx';
import { grantNonceToStyles, pageNonce } from '#lib/nonce.ts';
import { reloadOnUpgrade } from '#lib/reload-on-upgrade.ts';
import { App } from './app.tsx';

const nonce = pageNonce();
if (nonce) grantNonceToStyles(nonce);
reloadOnUpgrade();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

createRoot(root).render(
  <StrictMode>
    <LocaleProvider>
      <App />
    </LocaleProvider>
  </StrictMode>,
);
