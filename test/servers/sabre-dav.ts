// sabre/dav, the library inside Nextcloud, in PHP's own web server.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningServer, startServer, statusOf } from './start-server.ts';

/** Serves a folder of its own under `/remote.php/dav/files/amt/`, with at most `quota` bytes (0: what the disk has). */
export const startSabre = (quota = 0): Promise<RunningServer> =>
  startServer(async ({ folder, port, run, until }) => {
    const data = join(folder, 'data');
    await mkdir(data);
    const script = join(import.meta.dirname, 'sabre-dav.php');
    const settings = [
      'error_reporting=E_ALL&~E_DEPRECATED',
      'memory_limit=256M',
      'post_max_size=0',
      'display_errors=0',
    ];
    run('php', [...settings.flatMap((one) => ['-d', one]), '-S', `127.0.0.1:${port}`, script], {
      DAV_DATA: data,
      DAV_QUOTA: String(quota),
      DAV_LOCKS: join(folder, 'locks'),
    });
    const url = `http://127.0.0.1:${port}/remote.php/dav/files/amt/`;
    await until(async () => (await statusOf(url, 'PROPFIND', 'amt:geheim-ÄÖ')) === 207);
  });
