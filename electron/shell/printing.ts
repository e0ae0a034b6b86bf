// A sheet is drawn by the page's print route in a hidden window and becomes a tagged PDF: preview, file and paper are one.
import { basename } from 'node:path';
import type { BrowserWindow, PrintToPDFOptions, WebContents } from 'electron';
import type { Sheet } from '../../shared/contract/host.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Dialogs } from '../core/ports/ports.ts';
import { openPrintWindow, type PageSource } from './windows.ts';

/** Milliseconds that a page may take to draw a sheet: all guidelines at once on a slow PC take their time. */
const drawingTime = 120_000;

const pdfOptions: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

interface Job {
  readonly sheet: Sheet;
  readonly drawn: (title: string) => void;
  readonly failed: (reason: string) => void;
}

export interface Printing {
  /** What the asking window is to draw; null for any window that is no print window. */
  sheetFor(sender: WebContents): Sheet | null;
  ready(sender: WebContents, title: string): void;
  /** The sheet can't be drawn: what it shows is gone, say. */
  failed(sender: WebContents, reason: string): void;
  preview(sheet: Sheet): Promise<Result<{ readonly pdf: Uint8Array }>>;
  toPrinter(sheet: Sheet): Promise<Result<null>>;
  toFile(sheet: Sheet): Promise<Result<{ readonly saved: boolean }>>;
}

/** Writes a file, which is absent (or the old one) or complete. */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>;

/** `dialogs` asks where a file goes to. */
export function createPrinting(source: PageSource, dialogs: Dialogs, write: WriteFile): Printing {
  const jobs = new Map<number, Job>();

  async function draw<T>(
    sheet: Sheet,
    use: (window: BrowserWindow, title: string) => Promise<T>,
  ): Promise<Result<T>> {
    const window = openPrintWindow(source);
    const { id } = window.webContents;
    try {
      const title = await new Promise<string>((drawn, reject) => {
        jobs.set(id, { sheet, drawn, failed: (reason) => reject(new Error(reason)) });
        setTimeout(() => reject(new Error('the sheet was not drawn in time')), drawingTime).unref();
        window.webContents.once('render-process-gone', () => reject(new Error('the print window is gone')));
      });
      return ok(await use(window, title));
    } catch (error) {
      return fail({ kind: 'print-failed', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      jobs.delete(id);
      window.destroy();
    }
  }
  const toPdf = (sheet: Sheet) =>
    draw(sheet, async (window, title) => ({ title, pdf: await window.webContents.printToPDF(pdfOptions) }));

  return {
    sheetFor: (sender) => jobs.get(sender.id)?.sheet ?? null,
    ready: (sender, title) => jobs.get(sender.id)?.drawn(title),
    failed: (sender, reason) => jobs.get(sender.id)?.failed(reason),
    preview: async (sheet) => {
      const made = await toPdf(sheet);
      return made.ok ? ok({ pdf: new Uint8Array(made.value.pdf) }) : made;
    },
    toPrinter: (sheet) => draw(sheet, (window) => printOnPaper(window.webContents)),
    toFile: async (sheet) => {
      const made = await toPdf(sheet);
      if (!made.ok) return made;
      const path = await dialogs.pickToSave('pdf', `${fileNameFrom(made.value.title)}.pdf`);
      return path === undefined ? ok({ saved: false }) : save(write, path, made.value.pdf);
    },
  };
}

/** Opens the system's print dialog. Closing it is no failure. */
const printOnPaper = (contents: WebContents): Promise<null> =>
  new Promise((resolve, reject) => {
    contents.print(
      { silent: false, printBackground: true, usePrinterDefaultPageSize: false },
      (success, reason) => {
        if (success || /cancel/i.test(reason)) resolve(null);
        else reject(new Error(reason));
      },
    );
  });

async function save(
  write: WriteFile,
  path: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly saved: boolean }>> {
  try {
    await write(path, bytes);
    return ok({ saved: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'file-not-writable', file: basename(path), detail });
  }
}

/** A title as a file name that every system takes; never empty. */
export function fileNameFrom(title: string): string {
  const clean = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
    .trim();
  return clean || 'Tresen';
}
