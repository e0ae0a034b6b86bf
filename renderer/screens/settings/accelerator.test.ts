import { describe, expect, it } from 'vitest';
import { acceleratorOf } from './accelerator.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('acceleratorOf', () => {
  it('names modifiers in the order that Electron documents, by the physical key', () => {
    expect(acceleratorOf({ ...none, key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })).toBe(
      'CommandOrControl+Shift+K',
    );
    expect(acceleratorOf({ ...none, key: '!', code: 'Digit1', metaKey: true, altKey: true })).toBe(
      'CommandOrControl+Alt+1',
    );
    expect(acceleratorOf({ ...none, key: 'F8', code: 'F8' })).toBe('F8');
  });

  it('refuses what would take a plain key away from every program', () => {
    expect(acceleratorOf({ ...none, key: 'k', code: 'KeyK' })).toBeUndefined();
    expect(acceleratorOf({ ...none, key: 'K', code: 'KeyK', shiftKey: true })).toBeUndefined();
    expect(acceleratorOf({ ...none, key: 'Control', code: 'ControlLeft', ctrlKey: true })).toBeUndefined();
  });
});
