// A PDF in the page: opened by pdf.js in a worker of our own origin, drawn page by page on a canvas.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

GlobalWorkerOptions.workerSrc = workerUrl;

export type OpenedPdf =
  | { readonly kind: 'opening' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'open'; readonly pdf: PDFDocumentProxy };

/** Opens `bytes`; null keeps it closed. The worker ends with the component. */
export function usePdf(bytes: Uint8Array | null): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ kind: 'opening' });
  useEffect(() => {
    setOpened({ kind: 'opening' });
    if (bytes === null) return;
    // pdf.js takes the buffer away from us; compiling WebAssembly is nothing that our policy allows.
    const task = getDocument({ data: bytes.slice(), useWasm: false, enableXfa: false });
    let wanted = true;
    task.promise.then(
      (pdf) => wanted && setOpened({ kind: 'open', pdf }),
      () => wanted && setOpened({ kind: 'broken' }),
    );
    return () => {
      wanted = false;
      void task.destroy();
    };
  }, [bytes]);
  return opened;
}

export interface DrawnPage {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** Size at 100 %, in CSS pixels; null until the page is read. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** The words of the page, line by line, for people who listen. */
  readonly lines: readonly string[];
}

/** Pixels per point at 100 %. */
const natural = 96 / 72;

/** Draws page `number` (from 1) at `zoom` (1: as large as on paper). */
export function usePdfPage(pdf: PDFDocumentProxy, number: number, zoom: number): DrawnPage {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    void pdf.getPage(number).then(async (read) => {
      if (!wanted) return;
      setPage(read);
      const text = await linesOf(read);
      if (wanted) setLines(text);
    });
    return () => {
      wanted = false;
    };
  }, [pdf, number]);
  useEffect(() => {
    if (page === null || canvas.current === null) return;
    return draw(page, canvas.current, zoom);
  }, [page, zoom]);
  const viewport = page?.getViewport({ scale: natural });
  return { canvas, size: viewport ? { width: viewport.width, height: viewport.height } : null, lines };
}

function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, zoom: number): () => void {
  const sharpness = window.devicePixelRatio;
  const viewport = page.getViewport({ scale: natural * zoom * sharpness });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${viewport.width / sharpness}px`;
  canvas.style.height = `${viewport.height / sharpness}px`;
  const drawing = page.render({ canvas, viewport });
  // A drawing that was overtaken by the next one is no fault.
  drawing.promise.catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'RenderingCancelledException') console.error(error);
  });
  return () => drawing.cancel();
}

async function linesOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return text.split('\n').filter((line) => line.trim() !== '');
}
