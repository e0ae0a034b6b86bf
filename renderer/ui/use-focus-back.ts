// Focus never falls to the page's body: what vanishes from under it gives it back to something near.
import { useEffect, useState } from 'react';

/** What was given a focus that had fallen to the page, until somebody knows a nearer place. */
let caught: Element | undefined;

const isLost = (): boolean => [document.body, caught].includes(document.activeElement ?? undefined);

/** Focuses `find()` once the next frame is drawn, unless something else has the focus by then. */
export function focusIfLost(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    if (isLost()) find()?.focus();
  });
}

/** Focuses `element` where the focus has fallen to the page; whoever comes later with `focusIfLost` still gets it. */
export function catchFocus(element: HTMLElement | null | undefined): void {
  if (!element || document.activeElement !== document.body) return;
  element.focus({ preventScroll: true });
  caught = element;
}

/** Focuses what a screen begins with, unless somebody is at work in a dialog over it: the next keystroke belongs there. */
export function focusBeneath(element: HTMLElement | null, options?: FocusOptions): void {
  if (!document.activeElement?.closest('[role=dialog]')) element?.focus(options);
}

/** Gives the focus back to what had it when `opened` came true, also where the caller unmounts as it closes. */
export function useFocusBack(opened: boolean): void {
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  // While rendering, because a menu that was chosen from is gone a moment later.
  if (opened !== (opener !== null)) setOpener(opened ? focusedOrItsMenu() : null);
  useEffect(() => {
    if (opener === null) return;
    return () => focusIfLost(() => (opener.isConnected ? opener : null));
  }, [opener]);
}

/** The focused element; for an item of a menu what opens that menu, which outlives it. */
function focusedOrItsMenu(): HTMLElement {
  const focused = document.activeElement;
  const owner = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const trigger = owner ? document.getElementById(owner) : null;
  return trigger ?? (focused instanceof HTMLElement ? focused : document.body);
}
