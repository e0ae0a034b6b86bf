// Three bundles of one program: main (with the core's worker), preload, page. Everything is bundled but Electron
// itself and the native SQLite module, so that a package holds what runs and nothing else.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// A build goes to a folder of its own first, so that one that fails or is under way disturbs no running program.
const out = resolve(import.meta.dirname, process.env.TRESEN_OUT ?? 'out');
const external = ['electron', 'better-sqlite3-multiple-ciphers'];

export default defineConfig({
  main: {
    build: {
      outDir: `${out}/main`,
      externalizeDeps: false,
      target: 'node24',
      rolldownOptions: {
        external,
        input: { main: 'electron/main.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: `${out}/preload`,
      externalizeDeps: false,
      isolatedEntries: true,
      // A sandboxed preload is a CommonJS script, whatever the package's type.
      rolldownOptions: {
        external: ['electron'],
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: `${out}/renderer`,
      // Inlined assets would need `data:` where the policy doesn't allow it, and the polyfill is an inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'renderer/index.html'),
        // Chunks run in the order of imports: the parsers are told not to compile code before the first one is made.
        output: { strictExecutionOrder: true },
      },
    },
  },
});
