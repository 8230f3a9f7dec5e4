import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/** Writes into the worker which build of the page it stands for: the page is built first, and names every file. */
const nameBuild: Plugin = {
  name: 'name-build',
  applyToEnvironment: ({ name }) => name === 'worker',
  renderChunk: (code) => {
    const build = createHash('sha256')
      .update(readFileSync(here('dist/portal.html')))
      .digest('hex');
    return code.replace('__ZHIYIN_BUILD__', build.slice(0, 12));
  },
};

export default defineConfig({
  plugins: [nameBuild],
  // The server puts the folder's address in front when it stands below a path of its own.
  base: '/portal/',
  build: {
    outDir: 'dist',
    target: 'es2022',
    emptyOutDir: false,
    // Inlined as data: addresses they would need a wider `img-src`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
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
        rolldownOptions: { input: here('portal.html') },
      },
    },
    // Stands beside the page, not among its assets: it answers for everything below its own folder.
    worker: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: here('src/service-worker.ts'),
          output: { format: 'iife', entryFileNames: 'service-worker.js' },
        },
      },
    },
  },
});
