// Tells the host that the sheet is drawn, after every picture in it.
import { useEffect } from 'react';
import { ask } from '../bridge/client.ts';

/** Names the document (the PDF's title), waits for pictures and letters, and says so once. */
export function useReady(title: string): void {
  useEffect(() => {
    document.title = title;
    // A picture that can't be read leaves its description; it must not hold up the sheet.
    const pictures = [...document.images].map((image) => {
      // What waits to be scrolled to would wait for ever.
      image.loading = 'eager';
      return image.decode().catch(() => undefined);
    });
    void Promise.all([...pictures, document.fonts.ready]).then(() => ask('print.ready', { title }));
  }, [title]);
}
