// `npm start`: opens the app with the sample office, on a fresh machine, too.
import { handOver } from './bootstrap.mjs';

handOver('build/start/open-app.ts');
