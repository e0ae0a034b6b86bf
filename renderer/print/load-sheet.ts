// From the order to print to everything that the sheet shows.
import type { Sheet } from '../../shared/contract/host.ts';
import type { Office } from '../../shared/model/office.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Language } from '../../shared/words/words.ts';
import type { Format } from '../app/format.ts';
import { createFormat } from '../app/format.ts';
import { translator } from '../app/words.ts';
import { settingsStore, vaultStore } from '../bridge/host-state.ts';
import type { PrintedDocument, PrintedGuideline } from './matter.ts';
import { loadDocuments, loadGuidelines, loadOffice } from './matter.ts';

/** Every sheet has a head and writes dates as the office does. */
interface Common {
  readonly head: Pick<Office, 'name' | 'letterhead'>;
  readonly format: Format;
  /** Of the sheet's own words, of dates, and of the PDF. */
  readonly language: Language;
  readonly large: boolean;
}

export type Drawn =
  | (Common & { readonly kind: 'guidelines'; readonly guidelines: readonly PrintedGuideline[] })
  | (Common & { readonly kind: 'document'; readonly document: PrintedDocument })
  | (Common & { readonly kind: 'recoveryCode' | 'officeKey'; readonly code: string });

/** Fetches the sheet's matter. The sheet of a secret asks nothing: it must be printable in every state. */
export async function loadSheet(sheet: Sheet): Promise<Result<Drawn>> {
  if (sheet.kind === 'recoveryCode' || sheet.kind === 'officeKey') {
    const head = { name: sheet.officeName, letterhead: '' };
    const { language } = settingsStore.get();
    const format = formatIn('Europe/Berlin', language);
    return ok({ kind: sheet.kind, head, format, language, large: false, code: sheet.code });
  }
  const vault = vaultStore.get();
  if (vault.kind !== 'open') return fail({ kind: 'vault-locked' });
  const office = await loadOffice(vault.session.officeId);
  if (!office.ok) return office;
  // What the office wrote stays in its language, whoever prints it; the words around it must suit.
  const { timeZone, language } = office.value;
  const format = formatIn(timeZone, language);
  const common = { head: office.value, format, language, large: sheet.large ?? false };
  const working = sheet.working ?? false;
  if (sheet.kind === 'guidelines') {
    const guidelines = await loadGuidelines(sheet.ids, working, format.today());
    return guidelines.ok ? ok({ kind: sheet.kind, ...common, guidelines: guidelines.value }) : guidelines;
  }
  const documents = await loadDocuments([sheet.id], working, format.today());
  if (!documents.ok) return documents;
  const [document] = documents.value;
  if (!document) return fail({ kind: 'record-missing', type: 'document', id: sheet.id });
  return ok({ kind: sheet.kind, ...common, document });
}

const formatIn = (timeZone: string, language: Language): Format =>
  createFormat(translator.getFixedT(language), language, timeZone, Date.now);
