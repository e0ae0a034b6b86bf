// Sees what passes quickly from within the page: asked for from outside, it could be over already.
import type { JSHandle, Locator } from 'playwright-core';

interface Seen {
  readonly opacity: Promise<string>;
}

/** Begun before a button is pressed: how much of its words is seen while it is at work. */
export const watchAtWork = (button: Locator): Promise<JSHandle<Seen>> =>
  button.evaluateHandle((element) => {
    const words = element.querySelector<HTMLElement>('.mantine-Button-inner');
    // The end of the fading counts, not its beginning.
    if (words) words.style.transition = 'none';
    const opacity = new Promise<string>((done) => {
      new MutationObserver(() => {
        if (words && element.hasAttribute('data-loading')) done(getComputedStyle(words).opacity);
      }).observe(element, { attributes: true });
    });
    return { opacity };
  });
