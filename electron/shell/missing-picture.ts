// What is drawn where a text shows a picture that isn't on this PC: still on its way from the team, or lost. Without it there
// would be a gap that nobody notices, on paper above all.
const [width, height] = [480, 72];

/** A frame with words in it, as SVG. */
export const missingPicture = (words: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="6" fill="#f4f4f4" stroke="#767676" stroke-dasharray="6 4"/>` +
      `<text x="50%" y="50%" text-anchor="middle" dominant-baseline="central" font-family="sans-serif" font-size="16" fill="#4a4a4a">${escaped(words)}</text>` +
      '</svg>',
  );

const escaped = (text: string): string =>
  text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
