import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// The server replaces this on every request; see `lib/nonce.ts` for who reads it.
const noncePlaceholder = '__ZHIYIN_NONCE__';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/** Writes into the worker which build of the page it stands for: the page is built first, and names every file. */
const nameBuild: Plugin = {
  name: 'name-build',
  applyToEnvironment: ({ name }) => name === 'worker',
  renderChunk: (code) => {
    const build = createHash('sha256')
      .update(readFileSync(here('dist/index.html')))
      .digest('hex');
    return code.replace('__ZHIYIN_BUILD__', build.slice(0, 12));
  },
};

export default defineConfig({
  base: '/console/',
  plugins: [react(), nameBuild],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: 'dist',
    target: 'es2024',
    emptyOutDir: false,
    // Inlined as data: addresses they would need a wider `img-src` and `font-src`.
    assetsInlineLimit: 0,
    // What browsers load first is measured packed, by `journeys/sizes.journey.ts`; the builder warns of it unpacked.
    chunkSizeWarningLimit: 2000,
  },
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  environments: {
    client: {
      build: {
        emptyOutDir: true,
        rolldownOptions: {
          input: here('index.html'),
          output: {
            codeSplitting: {
              groups: [
                { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
                {
                  name: 'data',
                  test: /node_modules[\\/](@tanstack|zod)[\\/]|lib[\\/]strict-zod/,
                  priority: 20,
                },
                // One file of what every first load needs: in a hundred small ones the same words are packed again.
                { name: 'first', tags: ['$initial'], priority: 10 },
                // What many pages need comes in one file with the first of them: in dozens each page would wait for dozens.
                { name: 'pages', minShareCount: 16, priority: 5 },
              ],
            },
          },
        },
      },
    },
    // Stands beside the page, not among its assets: it answers for everything below its own folder.
    worker: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: here('src/worker/service-worker.ts'),
          output: { format: 'iife', entryFileNames: 'service-worker.js' },
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: 'http://localhost:4000', ws: true } },
  },
});
