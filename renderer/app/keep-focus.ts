// A button at work is disabled, and the browser takes the focus from it: it gives it back when the work is done.
import { focusIfLost } from '../ui/use-focus-back.ts';

/** Follows every button of the page. Nothing happens where the focus has gone on, or the button is gone by then. */
export function keepFocusOfButtons(): void {
  let waiting: HTMLButtonElement | null = null;
  const follow = (button: HTMLButtonElement) => {
    // The browser lets go with the next frame; a change is heard of before that.
    if (button.disabled && document.activeElement === button) waiting = button;
    if (button.disabled || button !== waiting) return;
    waiting = null;
    focusIfLost(() => button);
  };
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) if (target instanceof HTMLButtonElement) follow(target);
  });
  observer.observe(document.body, { subtree: true, attributeFilter: ['disabled'] });
}
