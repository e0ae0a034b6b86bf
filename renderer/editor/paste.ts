// The one way in for pasted and dropped HTML: cleaned like all HTML, and rid of pictures that don't lie in the vault.
import { isPictureSource } from '../../shared/richtext/links.ts';
import { cleanHtml } from '../app/trusted-types.ts';
import { makeWordLists, markWordLists } from './word-lists.ts';

/** `dropped` is the number of pictures that were left out. */
export function cleanPaste(html: string): { readonly html: string; readonly dropped: number } {
  const parsed = new DOMParser().parseFromString(cleanHtml(markWordLists(html)), 'text/html');
  const foreign = [...parsed.querySelectorAll('img, picture, video, audio, svg')].filter(
    (element) => !(element instanceof HTMLImageElement) || !isPictureSource(element.getAttribute('src')),
  );
  for (const element of foreign) element.remove();
  makeWordLists(parsed.body);
  // Links lead over encrypted ways only; the address stays, where dropping the link would lose it.
  for (const link of parsed.querySelectorAll('a[href]'))
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/^http:\/\//i, 'https://'));
  const pictures = foreign.filter((element) => element instanceof HTMLImageElement);
  return { html: parsed.body.innerHTML, dropped: pictures.length };
}

/** Kinds of pictures that the vault keeps. */
export const pictureKinds = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
