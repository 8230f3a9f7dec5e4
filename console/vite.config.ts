import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The server replaces this on every request; see `lib/nonce.ts` for who reads it.
const noncePlaceholder = '__ZHIYIN_NONCE__';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: 'dist',
    target: 'es2024',
    // Inlined as data: addresses they would need a wider `img-src` and `font-src`.
    assetsInlineLimit: 0,
    // What browsers load first is measured packed, by `journeys/sizes.journey.ts`; the builder warns of it unpacked.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'data', test: /node_modules[\\/](@tanstack|zod)[\\/]|lib[\\/]strict-zod/, priority: 20 },
            // One file of what every first load needs: in a hundred small ones the same words are packed again.
            { name: 'first', tags: ['$initial'], priority: 10 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: 'http://localhost:4000', ws: true } },
  },
});
