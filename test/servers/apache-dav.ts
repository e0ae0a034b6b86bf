// Apache's mod_dav_fs: the plain WebDAV server of many offices.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningServer, startServer, statusOf } from './start-server.ts';

export const davUser = 'amt';
export const davPassword = 'geheim-ÄÖ';
/** What the server can be told to answer to everything: statuses with a page, and the way to a network's sign-in page. */
const answers = ['200', '403', '404', '423', '429', '503', '507'] as const;
/** `slow-pictures`: 10 KiB of a picture a second; `no-conditions`: a file is written over, whatever was asked. */
const ways = ['portal', 'slow-pictures', 'no-conditions'] as const;
export type DavAnswer = (typeof answers)[number] | (typeof ways)[number];
const lineOf = (password: string): string =>
  `${davUser}:{SHA}${createHash('sha1').update(password).digest('base64')}\n`;
const modules = [
  'mpm_event',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_user',
  'auth_basic',
  'alias',
  'rewrite',
  'headers',
  'ratelimit',
  'dav',
  'dav_fs',
];

/** From now on the user's password is another one. */
export const changePassword = ({ folder }: RunningServer, password: string): Promise<void> =>
  writeFile(join(folder, 'users'), lineOf(password));

/** From now on everything is answered like this; undefined: as it should be. */
export async function answerWith({ folder }: RunningServer, answer?: DavAnswer): Promise<void> {
  for (const one of [...answers, ...ways]) await rm(join(folder, `answer-${one}`), { force: true });
  if (answer) await writeFile(join(folder, `answer-${answer}`), '');
}

/** From now on the server hears everything and answers nothing, until `false`. */
export function beSilent({ folder }: RunningServer, silent: boolean): void {
  const own = readFileSync(join(folder, 'run', 'httpd.pid'), 'utf8').trim();
  const workers = readFileSync(`/proc/${own}/task/${own}/children`, 'utf8').trim().split(' ');
  for (const id of [own, ...workers]) process.kill(Number(id), silent ? 'SIGSTOP' : 'SIGCONT');
}

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
    await writeFile(join(folder, 'users'), lineOf(davPassword));
    await writeFile(join(folder, 'httpd.conf'), configuration(folder, files, port));
    run('/usr/sbin/apache2', ['-f', join(folder, 'httpd.conf'), '-DFOREGROUND']);
    const url = `http://127.0.0.1:${port}/dav/`;
    await until(async () => (await statusOf(url, 'PROPFIND', `${davUser}:${davPassword}`)) === 207);
  });

const rule = (folder: string, answer: DavAnswer, flags: string, to = '-', asked = '^'): string =>
  `RewriteCond "${folder}/answer-${answer}" -f\nRewriteRule ${asked} ${to} [${flags}]`;

/** What each Apache of the tests begins with: its own folder, one port of this machine, no module too many. */
export const basics = (folder: string, port: number, loaded: readonly string[]): string => `
ServerRoot "${folder}"
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${folder}/run/httpd.pid"
DefaultRuntimeDir "${folder}/run"
Mutex posixsem
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${loaded.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ErrorLog "${folder}/error.log"
DocumentRoot "${folder}/run"`;

const configuration = (folder: string, data: string, port: number): string => `
${basics(folder, port, modules)}
StartServers 1
ServerLimit 1
ThreadsPerChild 32
MaxRequestWorkers 32
MinSpareThreads 1
MaxSpareThreads 32
RewriteEngine On
${answers.map((status) => rule(folder, status, `R=${status},L`)).join('\n')}
${rule(folder, 'portal', 'R=302,L', 'http://anmeldung.example/')}
${rule(folder, 'slow-pictures', 'E=rate-limit:10', '-', '/b/')}
SetOutputFilter RATE_LIMIT
RequestHeader unset If-None-Match "expr=-f '${folder}/answer-no-conditions'"
Header always set Retry-After 1 "expr=%{REQUEST_STATUS} in {'429', '503'}"
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
