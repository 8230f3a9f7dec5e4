import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => new URL(path, import.meta.url).pathname;

/** One line for each file that a shop's visitors load, as they load it. */
const sizes: Plugin = {
  name: 'sizes',
  writeBundle: (_options, bundle) => {
    for (const file of Object.values(bundle)) {
      const text = file.type === 'chunk' ? file.code : file.source;
      const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`;
      const gzipped = kilobytes(gzipSync(text, { level: 9 }).length);
      process.stdout.write(
        `  ${file.fileName.padEnd(28)} ${kilobytes(text.length).padStart(9)}  gzip ${gzipped}\n`,
      );
    }
  },
};

export default defineConfig({
  base: './',
  plugins: [sizes],
  build: {
    outDir: 'dist',
    target: 'es2022',
    emptyOutDir: false,
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
        rolldownOptions: { input: here('frame.html') },
      },
    },
    // Runs on pages that are not ours: one classic script that declares no names.
    launcher: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        rolldownOptions: {
          input: here('src/launcher/main.ts'),
          output: { format: 'iife', entryFileNames: 'launcher.js' },
        },
      },
    },
  },
});
