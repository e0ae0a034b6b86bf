// The administrator's command line: a second, tiny host of the same core, without windows. See docs/command-line.md.
import { homedir } from 'node:os';
import { createTranslator } from '../shared/words/translator.ts';
import { readArguments } from './cli/arguments.ts';
import { commands } from './cli/commands.ts';
import { createOutput } from './cli/output.ts';
import { readSecret } from './cli/secret.ts';
import { createCore } from './core/create-core.ts';
import { dataFolders, defaultProfile } from './core/ports/data-folders.ts';
import type { CorePorts } from './core/ports/ports.ts';
import { createSystemParts } from './core/ports/system-parts.ts';

const { env, platform } = process;

interface Surroundings {
  readonly profile: string;
  /** The files that the command line names, where a window would ask for one: to read, and to write. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Rounds happen by themselves; otherwise only what was ordered touches the network. */
  readonly watch: boolean;
}

/** No key store and no dialogs here: what would need one is named on the command line. */
const portsFor = ({ profile, from, to, watch }: Surroundings): CorePorts => ({
  ...createSystemParts(env),
  ...(!watch && { timers: { after: () => () => undefined } }),
  secrets: {
    isProtected: async () => false,
    seal: () => Promise.reject(new Error('no key store on the command line')),
    unseal: () => Promise.reject(new Error('no key store on the command line')),
  },
  dialogs: {
    pickToOpen: async () => from,
    pickToSave: async () => to,
    pickFolder: async () => undefined,
  },
  ...dataFolders(profile),
  aheadThread: new URL('./core/sync/ahead/ahead-thread.ts', import.meta.url),
});

async function run(): Promise<boolean> {
  const read = readArguments(process.argv.slice(2));
  const options = 'options' in read ? read.options : {};
  const language = (options.lang ?? env.LANG ?? 'de').startsWith('en') ? 'en' : 'de';
  const output = createOutput(createTranslator(language).t, options.json ?? false);
  const { t } = output;
  if ('isUnknown' in read) {
    output.say(t(read.isUnknown ? 'cli.unknownOption' : 'cli.badOption', { option: read.option }));
    return false;
  }
  if (options.help || read.command === undefined) {
    output.data(t('cli.usage'));
    return options.help === true;
  }
  const command = Object.hasOwn(commands, read.command) ? commands[read.command] : undefined;
  if (!command) {
    output.say(t('cli.unknownCommand', { command: read.command }));
    output.say(t('cli.usage'));
    return false;
  }
  const passphrase = await readSecret({
    env: env.TRESEN_PASSPHRASE,
    file: options['passphrase-file'],
    prompt: `${t('cli.passphrase')} `,
  });
  if (!passphrase.ok) {
    output.fail(passphrase.failure);
    return false;
  }
  if (passphrase.value === undefined) {
    output.say(t('cli.noPassphrase'));
    return false;
  }
  const storagePassword = () =>
    readSecret({
      env: env.TRESEN_STORAGE_PASSWORD,
      file: options['storage-password-file'],
      prompt: `${t('cli.storagePassword')} `,
    });
  const { operand } = read;
  const profile = options.profile ?? defaultProfile({ platform, env, home: homedir() });
  const { from = operand, out: to = operand, watch = false } = options;
  const core = createCore(portsFor({ profile, from, to, watch }));
  try {
    return await command({ core, output, passphrase: passphrase.value, operand, options, storagePassword });
  } finally {
    await core.close();
  }
}

process.exitCode = (await run()) ? 0 : 1;
