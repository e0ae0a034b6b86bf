// Starts the page: policy first, then the host's state, then the first frame in the right language and colours.
import { createRoot } from 'react-dom/client';
import './app/styles.ts';
import './app/parsers.ts';
import './app/nonce.ts';
import { App } from './app/App.tsx';
import { keepFocus } from './app/keep-focus.ts';
import { followSaves } from './app/last-saved.ts';
import { presentRoute } from './app/route.ts';
import { screenOf } from './app/screens.ts';
import { setTrustedTypesPolicy } from './app/trusted-types.ts';
import { followDay, followOffice } from './app/use-format.ts';
import { followLanguage } from './app/words.ts';
import { connectFeed } from './bridge/feed.ts';
import { followHost } from './bridge/host-state.ts';
import { followSync } from './bridge/sync-state.ts';
import { followVault } from './replica/replica.ts';

async function start(root: HTMLElement): Promise<void> {
  setTrustedTypesPolicy();
  keepFocus();
  connectFeed();
  followOffice();
  followDay();
  await followHost();
  followLanguage();
  // The print window draws one sheet from what it asks for; a replica would only slow it down.
  if (screenOf(presentRoute().area)?.place !== 'print') {
    followVault();
    followSaves();
    followSync();
  }
  createRoot(root).render(<App />);
}

const root = document.getElementById('root');
if (root) void start(root);
