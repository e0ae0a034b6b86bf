// What only the host can do: settings of this machine, printing, windows. Answered by the shell, not by the core.
import { z } from 'zod';
import { recordId } from '../model/primitives.ts';
import { call } from './call.ts';

const setting = z.object({
  language: z.enum(['de', 'en']),
  colorScheme: z.enum(['light', 'dark', 'auto']),
  readingSize: z.enum(['normal', 'large', 'larger']),
  /** Minutes without a key or click until the vault locks; 0: never. */
  lockAfterMinutes: z.int().min(0).max(240),
  quickShortcut: z.string().max(60),
  /** Shortcuts of one key without Ctrl or Alt (WCAG 2.2, 2.1.4: can be turned off). */
  plainKeys: z.boolean(),
  lastBackupAt: z.iso.datetime().nullable(),
  /** The vault's recovery code was shown, and nobody has said yet that it is kept. */
  recoveryCodeOwed: z.boolean(),
});

/** Settings that belong to this machine and are no secret. What is absent has its default. */
export const settings = z.object({
  language: setting.shape.language.default('de'),
  colorScheme: setting.shape.colorScheme.default('auto'),
  readingSize: setting.shape.readingSize.default('normal'),
  lockAfterMinutes: setting.shape.lockAfterMinutes.default(15),
  quickShortcut: setting.shape.quickShortcut.default('CommandOrControl+Shift+K'),
  plainKeys: setting.shape.plainKeys.default(true),
  lastBackupAt: setting.shape.lastBackupAt.default(null),
  recoveryCodeOwed: setting.shape.recoveryCodeOwed.default(false),
});
export type Settings = z.infer<typeof settings>;

/** How guidelines and documents are printed. */
const way = {
  /** The working text, with ENTWURF across it, although there may be an edition in force. */
  working: z.boolean().optional(),
  /** Larger letters, for those who need or want them. */
  large: z.boolean().optional(),
};

/**
 * What a sheet is made of. Ids are those of guidelines or documents (their edition in force, else the working text),
 * or of editions. The renderer's print route draws it; see renderer/print.
 */
export const sheet = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('guidelines'), ids: z.array(recordId).max(100), ...way }),
  z.object({ kind: z.literal('document'), id: recordId, ...way }),
  /** The recovery code lives in the window's memory only and is handed over for this one sheet. */
  z.object({ kind: z.literal('recoveryCode'), code: z.string().max(200), officeName: z.string().max(200) }),
  /** So does the office's recovery key of the team's storage. */
  z.object({ kind: z.literal('officeKey'), code: z.string().max(200), officeName: z.string().max(200) }),
]);
export type Sheet = z.infer<typeof sheet>;

export const hostCalls = {
  'app.info': call<{
    readonly version: string;
    readonly host: 'electron' | 'stand-in';
    readonly platform: string;
  }>()(z.undefined()),
  'settings.get': call<Settings>()(z.undefined()),
  /** Changes what is named only: a default in this parser would reset everything else. */
  'settings.set': call<Settings>()(setting.partial()),
  /** Renders a sheet to a tagged PDF and answers its bytes, for the preview. */
  'print.preview': call<{ readonly pdf: Uint8Array }>()(sheet),
  'print.toPrinter': call<null>()(sheet),
  /** Asks where to, saves, and answers false where the person closed the dialog. */
  'print.toFile': call<{ readonly saved: boolean }>()(sheet),
  /** The hidden print window fetches what to draw, and says when it has drawn it. */
  'print.sheet': call<Sheet | null>()(z.undefined()),
  'print.ready': call<null>()(z.object({ title: z.string().max(500) })),
  /** … or that it can't; `reason` is the kind of the failure. */
  'print.failed': call<null>()(z.object({ reason: z.string().max(100) })),
  'window.close': call<null>()(z.undefined()),
  /** Keeps a closing window open, and the vault unlocked: something could not be saved, and the person decides. */
  'window.stay': call<null>()(z.undefined()),
  /** Text that the person asked for is in the clipboard afterwards. */
  'clipboard.write': call<null>()(z.object({ text: z.string().max(20_000) })),
} as const;
