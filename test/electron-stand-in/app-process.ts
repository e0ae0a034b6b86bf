// Entry of the app's process: lets `electron` mean the stand-in, then loads the built main bundle as it is.
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const standIn = pathToFileURL(resolve(import.meta.dirname, 'electron-module.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    ['electron', 'electron/main', 'electron/common'].includes(specifier)
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
});

const [bundle] = process.argv.slice(2);
if (!bundle) throw new Error('name the built main bundle');
await import(pathToFileURL(resolve(bundle)).href);
