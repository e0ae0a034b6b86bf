// What runs in a page before its own scripts: the built preload with a stand-in for its few Electron objects.
// It runs in the page's own world, so isolation is not proven here.
import { pageCodec } from './codec.ts';

/** Name of the driver's binding; the script takes it and removes it from the page. */
export const bindingName = '__electronStandIn';
/** Where the driver delivers messages to the page; not enumerable. */
export const deliverName = '__electronStandInDeliver';

/** The script for one window; `preload` is the text of the built preload. */
export const pageScript = (preload: string): string => `(() => {
  const invoke = globalThis.${bindingName};
  delete globalThis.${bindingName};
  // Electron runs a preload in main frames only.
  if (globalThis !== globalThis.top) return;
  ${pageCodec}
  const listeners = new Map();
  const unknown = (name) => new Proxy({}, { get: (_target, key) => { throw new Error('the stand-in has no ' + name + '.' + String(key)); } });
  const known = (name, object) => new Proxy(object, { get: (target, key) => key in target ? target[key] : unknown(name)[key] });
  const ipcRenderer = known('ipcRenderer', {
    invoke: async (channel, ...args) => {
      const answer = decode(await invoke(encode({ kind: 'invoke', channel, args })));
      if ('threw' in answer) throw new Error("Error invoking remote method '" + channel + "': " + answer.threw);
      return answer.value;
    },
    on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
    removeListener: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener));
    },
  });
  const contextBridge = known('contextBridge', {
    exposeInMainWorld: (name, api) => Object.defineProperty(globalThis, name, { value: Object.freeze({ ...api }), enumerable: true }),
  });
  Object.defineProperty(globalThis, '${deliverName}', { value: (text) => {
    const { channel, args } = decode(text);
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  } });
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, (event) => { if (event.isTrusted) void invoke(encode({ kind: 'touch' })); }, true);
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error('a sandboxed preload can not require ' + name);
  };
  const module = { exports: {} };
  (function (require, module, exports, process) {
${preload}
  })(require, module, module.exports, { platform: 'linux', sandboxed: true });
})();`;
