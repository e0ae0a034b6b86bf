// English sentences of the area `shell`.
import type { shell as german } from '../de/shell.ts';
import type { Like } from '../like.ts';

export const shell: Like<typeof german> = {
  menu: {
    file: '&File',
    quickContact: 'New contact …',
    search: 'Search …',
    settings: 'Settings …',
    lock: 'Lock now',
    quit: 'Quit Tresen',
    edit: '&Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pastePlain: 'Paste without formatting',
    selectAll: 'Select all',
    view: '&View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    help: '&Help',
    shortcuts: 'Keyboard shortcuts …',
  },
  tray: {
    tooltip: 'Tresen',
    open: 'Open Tresen',
  },
  quickWindow: 'New contact – Tresen',
  dialogs: {
    openExchange: 'Choose a file to read in',
    openBackup: 'Choose a backup',
    saveExchange: 'Save data as',
    saveBackup: 'Save backup as',
    savePdf: 'Save PDF as',
    exchangeFiles: 'Tresen exchange files',
    backupFiles: 'Tresen backups',
    pdfFiles: 'PDF documents',
  },
};
