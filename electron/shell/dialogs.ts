// The system's file dialogs as the core's port: a page never learns or names a path.
import { BrowserWindow, dialog, type FileFilter } from 'electron';
import { type Language, words } from '../../shared/words/words.ts';
import type { Dialogs, FileKind } from '../core/ports/ports.ts';

/** `language` is asked at each dialog, so that a change counts at once. */
export function createDialogs(language: () => Language): Dialogs {
  const texts = () => words[language()].shell.dialogs;
  const filters = (what: FileKind): FileFilter[] => {
    const { exchangeFiles, backupFiles, pdfFiles } = texts();
    return {
      exchange: [{ name: exchangeFiles, extensions: ['ndjson'] }],
      backup: [{ name: backupFiles, extensions: ['tresen-backup'] }],
      pdf: [{ name: pdfFiles, extensions: ['pdf'] }],
    }[what];
  };
  return {
    pickToOpen: async (what) => {
      const { openExchange, openBackup } = texts();
      const options = { title: what === 'backup' ? openBackup : openExchange, filters: filters(what) };
      const { filePaths } = await askOpen({ ...options, properties: ['openFile'] });
      return filePaths[0];
    },
    pickToSave: async (what, defaultPath) => {
      const { saveExchange, saveBackup, savePdf } = texts();
      const title = { exchange: saveExchange, backup: saveBackup, pdf: savePdf }[what];
      const { canceled, filePath } = await askSave({ title, defaultPath, filters: filters(what) });
      return canceled || !filePath ? undefined : filePath;
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
