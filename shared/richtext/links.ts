// Where a link in a rich text may lead: to a record of the vault, to a web page, to a mailbox, and nowhere else.

export type LinkTarget =
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'contact'; readonly id: string }
  | { readonly kind: 'web'; readonly href: string }
  | { readonly kind: 'mail'; readonly href: string };

const record =
  /^app:\/\/tresen\/(document|contact)\/([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;
const web = /^https:\/\/[^\s/?#@\\"<>]+(?:[/?#][^\s"<>]*)?$/i;
const mail = /^mailto:[^\s@"<>]+@[^\s@"<>]+$/i;

/** What `href` leads to; null for everything that is not allowed. */
export function linkTarget(href: unknown): LinkTarget | null {
  if (typeof href !== 'string' || href.length > 2_000) return null;
  const [, kind, id] = record.exec(href) ?? [];
  if ((kind === 'document' || kind === 'contact') && id !== undefined) return { kind, id };
  if (web.test(href)) return { kind: 'web', href };
  if (mail.test(href)) return { kind: 'mail', href };
  return null;
}

/** Address of a link to a record of the vault. */
export const hrefOfRecord = (kind: 'document' | 'contact', id: string): string =>
  `app://tresen/${kind}/${id}`;

/** An address as people type it (`www.bonn.de`, `post@bonn.de`), completed; null where it is none. */
export function hrefFromTyped(typed: string): string | null {
  const text = typed.trim();
  if (/\s/.test(text)) return null;
  const candidates = [
    text,
    /^[^:/@]+@[^/]+\.[a-z]{2,}$/i.test(text)
      ? `mailto:${text}`
      : `https://${text.replace(/^http:\/\//i, '')}`,
  ];
  const [complete, guessed] = candidates;
  if (linkTarget(complete)) return complete ?? null;
  return /\.[a-z]{2,}/i.test(text) && linkTarget(guessed) ? (guessed ?? null) : null;
}

const picture = /^attachment\/([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

/** Address of a picture in the vault, relative to the page. */
export const pictureSource = (id: string): string => `attachment/${id}`;

/** True for the address of a picture in the vault; everything else is not drawn. */
export const isPictureSource = (src: unknown): src is string => typeof src === 'string' && picture.test(src);
