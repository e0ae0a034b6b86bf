// Apache's mod_dav_fs: the plain WebDAV server of many offices.
import { createHash } from 'node:crypto';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningServer, startServer, statusOf } from './start-server.ts';

const password = createHash('sha1').update('geheim-ÄÖ').digest('base64');
const modules = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'alias',
  'dav',
  'dav_fs',
];

/** Serves `data` (default: a folder of its own) under `/dav/`, for the user `amt` with the password `geheim-ÄÖ`. */
export const startApache = (data?: string): Promise<RunningServer> =>
  startServer(async ({ folder, port, run, until }) => {
    const files = data ?? join(folder, 'data');
    const own = join(folder, 'run');
    for (const one of [files, own]) {
      await mkdir(one, { recursive: true });
      // Apache won't serve as root.
      if (process.getuid?.() === 0) await chown(one, 33, 33);
    }
    await writeFile(join(folder, 'users'), `amt:{SHA}${password}\n`);
    await writeFile(join(folder, 'httpd.conf'), configuration(folder, files, port));
    run('/usr/sbin/apache2', ['-f', join(folder, 'httpd.conf'), '-DFOREGROUND']);
    const url = `http://127.0.0.1:${port}/dav/`;
    await until(async () => (await statusOf(url, 'PROPFIND', 'amt:geheim-ÄÖ')) === 207);
  });

const configuration = (folder: string, data: string, port: number): string => `
ServerRoot "${folder}"
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${folder}/run/httpd.pid"
DefaultRuntimeDir "${folder}/run"
Mutex posixsem
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
StartServers 1
ServerLimit 1
ThreadsPerChild 32
MaxRequestWorkers 32
MinSpareThreads 1
MaxSpareThreads 32
ErrorLog "${folder}/error.log"
DocumentRoot "${folder}/run"
DavLockDB "${folder}/run/locks"
Alias /dav "${data}"
<Location />
  AuthType Basic
  AuthName test
  AuthUserFile "${folder}/users"
  Require valid-user
</Location>
<Location /dav>
  Dav on
  DavDepthInfinity off
</Location>
`;
