// The narrow door between page and host: two functions, no channel names, no Electron objects.
import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, callChannel, feedChannel } from '../shared/contract/bridge.ts';

const bridge: Bridge = {
  call: (name, args) => ipcRenderer.invoke(callChannel, name, args),
  onFeed: (listener) => {
    const pass = (_event: unknown, event: Parameters<typeof listener>[0]) => listener(event);
    ipcRenderer.on(feedChannel, pass);
    return () => {
      ipcRenderer.removeListener(feedChannel, pass);
    };
  },
};

contextBridge.exposeInMainWorld('tresen', bridge);
