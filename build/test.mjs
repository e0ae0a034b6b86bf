// `npm test`: runs all the tests, on a fresh machine, too.
import { handOver } from './bootstrap.mjs';

handOver('build/test/run-tests.ts');
