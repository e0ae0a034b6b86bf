// The system's file dialogs as the core's port: a page never learns or names a path.
import { BrowserWindow, dialog, type FileFilter } from 'electron';
import { type Language, words } from '../../shared/words/words.ts';
import type { Dialogs, FileKind } from '../core/ports/ports.ts';

/** `language` is asked at each dialog, so that a change counts at once. */
export function createDialogs(language: () => Language): Dialogs {
  const texts = () => words[language()].shell.dialogs;
  const filters = (what: FileKind): FileFilter[] => {
    const { exchangeFiles, backupFiles, pdfFiles, cardFiles, transferFiles, requestFiles } = texts();
    return {
      exchange: [{ name: exchangeFiles, extensions: ['ndjson'] }],
      backup: [{ name: backupFiles, extensions: ['tresen-backup'] }],
      pdf: [{ name: pdfFiles, extensions: ['pdf'] }],
      card: [{ name: cardFiles, extensions: ['tresen-team'] }],
      transfer: [{ name: transferFiles, extensions: ['tresen-transfer'] }],
      request: [{ name: requestFiles, extensions: ['tresen-request'] }],
    }[what];
  };
  return {
    pickToOpen: async (what) => {
      const { openExchange, openBackup, openCard, openTransfer, openRequest } = texts();
      const titles = { exchange: openExchange, backup: openBackup, pdf: openExchange };
      const title = { ...titles, card: openCard, transfer: openTransfer, request: openRequest }[what];
      const options = { title, filters: filters(what) };
      const { filePaths } = await askOpen({ ...options, properties: ['openFile'] });
      return filePaths[0];
    },
    pickToSave: async (what, defaultPath) => {
      const { saveExchange, saveBackup, savePdf, saveCard, saveTransfer, saveRequest } = texts();
      const titles = { exchange: saveExchange, backup: saveBackup, pdf: savePdf };
      const title = { ...titles, card: saveCard, transfer: saveTransfer, request: saveRequest }[what];
      const { canceled, filePath } = await askSave({ title, defaultPath, filters: filters(what) });
      return canceled || !filePath ? undefined : filePath;
    },
    pickFolder: async () => {
      const { filePaths } = await askOpen({ title: texts().openFolder, properties: ['openDirectory'] });
      return filePaths[0];
    },
  };
}

const askOpen = (options: Electron.OpenDialogOptions) => {
  const window = BrowserWindow.getFocusedWindow();
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
};

const askSave = (options: Electron.SaveDialogOptions) => {
  const window = BrowserWindow.getFocusedWindow();
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
};
