// An Apache that speaks TLS with a certificate that nobody vouches for, and notes what it is asked.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { basics } from './apache-dav.ts';
import { type RunningServer, runOnce, startServer } from './start-server.ts';

/** A name that its certificate covers, too, and that no resolver knows. */
export const tlsName = 'ablage.invalid';

export const startUntrusted = (): Promise<RunningServer> =>
  startServer(async (bench) => {
    const { folder, port } = bench;
    await mkdir(join(folder, 'run'));
    const wanted = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=127.0.0.1 -days 2';
    const names = ['-addext', `subjectAltName=IP:127.0.0.1,DNS:${tlsName}`];
    const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')];
    await runOnce(bench, 'openssl', ['req', ...wanted.split(' '), ...names, ...files]);
    await writeFile(join(folder, 'httpd.conf'), configuration(folder, port));
    bench.run('/usr/sbin/apache2', ['-f', join(folder, 'httpd.conf'), '-DFOREGROUND']);
    await bench.until(() => isListening(port));
  });

/** Its certificate, for whoever vouches for it after all. */
export const certificateOf = ({ folder }: RunningServer): string =>
  readFileSync(join(folder, 'certificate.pem'), 'utf8');

/** First lines of all requests that came through. */
export function askedOf({ folder }: RunningServer): string {
  const log = join(folder, 'asked.log');
  return existsSync(log) ? readFileSync(log, 'utf8') : '';
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const line = connect(port, '127.0.0.1', () => {
      line.destroy();
      tell(true);
    });
    line.on('error', () => tell(false));
  });

const configuration = (folder: string, port: number): string => `
${basics(folder, port, ['mpm_event', 'authz_core', 'ssl'])}
CustomLog "${folder}/asked.log" "%r"
SSLEngine on
SSLCertificateFile "${folder}/certificate.pem"
SSLCertificateKeyFile "${folder}/key.pem"
`;
