// The parsers must not try to compile code: the page's policy would refuse it, and say so on the console.
import { z } from 'zod';

z.config({ jitless: true });
