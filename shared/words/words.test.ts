import { describe, expect, it } from 'vitest';
import type { Failure, FailureKind } from '../errors/failure.ts';
import { type Problem, reasons } from '../errors/record-failure.ts';
import { failureSentence, reasonSentence } from './failure-sentence.ts';
import { createTranslator } from './translator.ts';
import { languages, words } from './words.ts';

const file = 'a.ndjson';
const folder = '/tresor';
const detail = 'EIO';
const host = 'ablage.amt';
/** A new kind of failure doesn't compile until it stands here. */
const failureOfEachKind: { readonly [K in FailureKind]: Extract<Failure, { kind: K }> } = {
  'vault-wrong-secret': { kind: 'vault-wrong-secret' },
  'vault-wrong-code': { kind: 'vault-wrong-code' },
  'backup-wrong-secret': { kind: 'backup-wrong-secret' },
  'vault-weak-passphrase': { kind: 'vault-weak-passphrase', minimum: 12 },
  'vault-in-use': { kind: 'vault-in-use' },
  'vault-missing': { kind: 'vault-missing', folder },
  'vault-exists': { kind: 'vault-exists', folder },
  'vault-foreign': { kind: 'vault-foreign', file },
  'vault-damaged': { kind: 'vault-damaged', file, detail },
  'vault-slots-damaged': { kind: 'vault-slots-damaged', file },
  'vault-too-new': { kind: 'vault-too-new', found: 9, known: 1 },
  'vault-on-network': { kind: 'vault-on-network', folder },
  'vault-read-only': { kind: 'vault-read-only', folder },
  'vault-disk-full': { kind: 'vault-disk-full', folder },
  'vault-io': { kind: 'vault-io', detail },
  'vault-locked': { kind: 'vault-locked' },
  'vault-no-system-key': { kind: 'vault-no-system-key' },
  'vault-tail-lost': { kind: 'vault-tail-lost', from: 3, to: 5 },
  'vault-disk-low': { kind: 'vault-disk-low', folder: '/tresor' },
  'clock-leapt': { kind: 'clock-leapt' },
  'record-invalid': { kind: 'record-invalid', type: 'contact', problems: [] },
  'record-missing': { kind: 'record-missing', type: 'contact', id: 'x' },
  'record-unknown-type': { kind: 'record-unknown-type', type: 'x' },
  'record-not-allowed': { kind: 'record-not-allowed', action: 'write', role: 'counter' },
  'record-last-lead': { kind: 'record-last-lead' },
  'file-missing': { kind: 'file-missing', file },
  'file-not-readable': { kind: 'file-not-readable', file, detail },
  'file-not-writable': { kind: 'file-not-writable', file, detail },
  'file-in-vault': { kind: 'file-in-vault', file },
  'file-wrong-format': { kind: 'file-wrong-format', file },
  'file-too-large': { kind: 'file-too-large', file, size: 3_000_000, limit: 1_048_576 },
  'image-kind-refused': { kind: 'image-kind-refused', mime: 'image/svg+xml' },
  cancelled: { kind: 'cancelled' },
  'call-malformed': { kind: 'call-malformed', call: 'contacts.save' },
  unexpected: { kind: 'unexpected', detail },
  'print-failed': { kind: 'print-failed', detail },
  'target-unreachable': { kind: 'target-unreachable', host },
  'target-name-unknown': { kind: 'target-name-unknown', host },
  'target-certificate': { kind: 'target-certificate', host, detail },
  'target-insecure': { kind: 'target-insecure', host },
  'target-wrong-password': { kind: 'target-wrong-password' },
  'target-not-allowed': { kind: 'target-not-allowed', place: folder },
  'target-folder-missing': { kind: 'target-folder-missing', place: folder },
  'target-not-writable': { kind: 'target-not-writable', place: folder },
  'target-full': { kind: 'target-full', place: folder },
  'target-busy': { kind: 'target-busy', retryAfterMs: 5000 },
  'target-server-error': { kind: 'target-server-error', status: 500 },
  'target-timeout': { kind: 'target-timeout', seconds: 30 },
  'target-slow': { kind: 'target-slow' },
  'target-not-storage': { kind: 'target-not-storage', host },
  'target-redirected': { kind: 'target-redirected', to: 'portal.amt' },
  'target-cut': { kind: 'target-cut' },
  'target-clock': { kind: 'target-clock' },
  'target-region': { kind: 'target-region', region: 'eu' },
  'target-too-large': { kind: 'target-too-large', limit: 8_388_608 },
  'target-device': { kind: 'target-device', detail },
  'space-none': { kind: 'space-none' },
  'space-joined': { kind: 'space-joined', spaceName: 'Bürgeramt Mitte' },
  'space-vault-not-empty': { kind: 'space-vault-not-empty' },
  'space-exists': { kind: 'space-exists', place: folder },
  'space-missing': { kind: 'space-missing', place: folder },
  'space-foreign': { kind: 'space-foreign', place: folder },
  'space-rolled-back': { kind: 'space-rolled-back', place: folder },
  'space-rewritten': { kind: 'space-rewritten', place: folder },
  'space-split': { kind: 'space-split' },
  'space-newer': { kind: 'space-newer' },
  'space-card-unreadable': { kind: 'space-card-unreadable' },
  'space-digits-unknown': { kind: 'space-digits-unknown' },
  'space-copied': { kind: 'space-copied' },
  'space-ended': { kind: 'space-ended', spaceName: 'Bürgeramt Mitte' },
  'space-disk-full': { kind: 'space-disk-full' },
  'space-key-missing': { kind: 'space-key-missing' },
  'transfer-cut': { kind: 'transfer-cut', file },
  'transfer-damaged': { kind: 'transfer-damaged', file },
  'transfer-foreign': { kind: 'transfer-foreign', file },
  'transfer-not-admitted': { kind: 'transfer-not-admitted', file },
  'request-foreign': { kind: 'request-foreign', file },
  'request-other-digits': { kind: 'request-other-digits' },
  'request-answered': { kind: 'request-answered' },
  'space-recovery-key': { kind: 'space-recovery-key' },
  'space-left': { kind: 'space-left', spaceName: 'Bürgeramt' },
  'space-recovery-unread': { kind: 'space-recovery-unread', count: 3 },
  'space-moved': { kind: 'space-moved', place: '/neu' },
  'space-entry-too-large': { kind: 'space-entry-too-large' },
  'space-overtaken': { kind: 'space-overtaken' },
  'space-admission-undone': { kind: 'space-admission-undone' },
};

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flat(value, `${prefix}${key}.`)],
    ),
  );

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g)].map((match) => match[1] ?? '').sort();

const german = flat(words.de);
const english = flat(words.en);

describe('words', () => {
  it('has the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
  });

  it('has the same placeholders in both languages', () => {
    for (const [key, sentence] of german)
      expect({ key, names: placeholders(english.get(key) ?? '') }).toEqual({
        key,
        names: placeholders(sentence),
      });
  });

  it('leaves no sentence empty, unbalanced or with a space at its ends', () => {
    for (const [key, sentence] of [...german, ...english]) {
      expect({ key, sentence: sentence.trim() }).toEqual({ key, sentence });
      expect({ key, full: sentence !== '' }).toEqual({ key, full: true });
      expect({ key, rest: sentence.replace(/\{\{\s*\w+\s*\}\}/g, '') }).not.toMatchObject({
        rest: expect.stringMatching(/[{}]/),
      });
    }
  });

  it.each(languages)('has a sentence for every reason (%s)', (language) => {
    const t = createTranslator(language).t;
    for (const reason of reasons) {
      const sentence = reasonSentence(t, { path: 'fields.concern', reason, params: { limit: 200 } });
      expect({ reason, sentence }).toEqual({
        reason,
        sentence: words[language].reasons[reason].replace('{{limit}}', '200'),
      });
    }
  });

  it.each(languages)('has sentences for every failure and fills their placeholders (%s)', (language) => {
    const t = createTranslator(language).t;
    for (const failure of Object.values(failureOfEachKind)) {
      const { title, next } = failureSentence(t, failure);
      expect({ kind: failure.kind, said: `${title} ${next}` }).not.toMatchObject({
        said: expect.stringMatching(/\{\{|failures\./),
      });
    }
    expect(failureSentence(t, failureOfEachKind['file-too-large']).title).toContain('3 MB');
  });

  it('names refused values by their field and keeps unknown paths readable', () => {
    const t = createTranslator('de').t;
    const said = failureSentence(t, {
      kind: 'record-invalid',
      type: 'contact',
      problems: [
        { path: 'fields.concern', reason: 'too-long', params: { limit: 20 } },
        { path: 'answers.ausweisart', reason: 'choice' },
        { path: '', reason: 'a-reason-of-a-newer-version' as Problem['reason'] },
      ],
    });
    expect(said.problems).toEqual([
      'Anliegen: Das ist zu lang; möglich sind höchstens 20 Zeichen.',
      'answers.ausweisart: Bitte wählen Sie einen der angebotenen Werte.',
      'Dieser Wert hat nicht die erwartete Form.',
    ]);
  });
});
