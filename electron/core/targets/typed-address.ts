// Addresses as people type them: umlauts, spaces, `#`, `?` and `%` in a folder's name stand for themselves. Otherwise
// `Team #1` would quietly be the folder `Team`, and `100 %` no address at all.

/** The address of a folder on a server, without user and password; undefined where it is none. */
export function typedAddress(text: string): URL | undefined {
  const literal = text
    .trim()
    .replaceAll(/%(?![0-9a-f]{2})/gi, '%25')
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
  if (!URL.canParse(literal)) return undefined;
  const url = new URL(literal);
  url.username = url.password = '';
  return url;
}

/** As people read it: umlauts instead of escapes, wherever that is clear. */
export function readableAddress(url: URL): string {
  try {
    return decodeURI(url.href).replaceAll('%23', '#').replaceAll('%3F', '?');
  } catch {
    // Escapes of another encoding than UTF-8.
    return url.href;
  }
}
