// What a page of ours may do, as headers and as web preferences: kept apart so that a test can read every line of it.
import type { WebPreferences } from 'electron';

/** The one origin that windows are loaded from. */
export const appOrigin = 'app://tresen';
/** Name of the windows' session. Without `persist:` it lives in memory only. */
export const partition = 'tresen';

/** Content Security Policy of one page load; `nonce` is for style elements and fresh for each load. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify',
  ].join('; ');
}

/** Headers of everything that `app://tresen` serves. */
export const pageHeaders = (nonce: string): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
});

/** Preferences of every window; `preload` is a path. Stated in full even where they are Electron's defaults. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  partition,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Dictionaries are downloaded and kept in plain files.
  spellcheck: false,
});
