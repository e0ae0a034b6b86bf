// The focus stays where the hand is: a button that was at work gets it back, and what vanishes with the focus in it leaves it
// on the dialog or the screen that it stood in, and not at the edge of the window.
import { catchFocus, focusIfLost } from '../ui/use-focus-back.ts';

/** Follows whatever has the focus. */
export function keepFocus(): void {
  keepFocusOfButtons();
  catchFocusOfTheVanished();
}

/** At work a button is disabled. Nothing happens where the focus has gone on, or the button is gone by then. */
function keepFocusOfButtons(): void {
  let waiting: HTMLButtonElement | null = null;
  // The browser lets go with the next frame, or, where a layout comes first, before the change is heard of.
  let left: EventTarget | null = null;
  const follow = (button: HTMLButtonElement) => {
    if (button.disabled && [document.activeElement, left].includes(button)) waiting = button;
    if (button.disabled || button !== waiting) return;
    waiting = null;
    focusIfLost(() => button);
  };
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) if (target instanceof HTMLButtonElement) follow(target);
  });
  observer.observe(document.body, { subtree: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    left = relatedTarget === null ? target : null;
  });
  document.addEventListener('focusin', () => {
    left = null;
  });
}

/** Milliseconds in which whoever knows a nearer place may give the focus there at once. */
const patience = 100;

function catchFocusOfTheVanished(): void {
  let last: Element | null = null;
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    last = null;
    setTimeout(focusWhatIsLeft, patience);
  });
  observer.observe(document.body, { subtree: true, childList: true });
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null;
  });
}

function focusWhatIsLeft(): void {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role=dialog]')].at(-1);
  catchFocus(dialog ?? document.getElementById('main'));
}
