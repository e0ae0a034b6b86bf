import { describe, expect, it } from 'vitest';
import { cssString, pageRules, watermark } from './page-rules.ts';

const head = {
  office: 'Bürgeramt',
  letterhead: 'Markt 1\n99084 Erfurt',
  scale: 1,
  counting: ['Seite ', ' von ', ''],
} as const;

describe('page rules', () => {
  it('keeps whatever an office is called inside its string', () => {
    expect(cssString('a"b\\c\nd')).toBe('"a\\22 b\\5c c\\a d"');
    const css = pageRules([], { ...head, office: '"; } @page { margin: 0 } "' });
    expect(css).toContain('content: "\\22 ; } @page { margin: 0 } \\22 "');
  });

  it('counts pages', () => {
    expect(pageRules([], head)).toContain('"Seite " counter(page) " von " counter(pages) ""');
  });

  it('writes larger in large print', () => {
    expect(pageRules([], head)).toContain('font-size: 8pt;');
    expect(pageRules([], { ...head, scale: 1.5 })).toContain('font-size: 12pt;');
  });

  it('marks only what is to be marked', () => {
    const css = pageRules(
      [
        { name: 'sheet-0', foot: 'Ausgabe 3', mark: undefined },
        { name: 'sheet-1', foot: 'Arbeitsstand', mark: 'ENTWURF' },
      ],
      head,
    );
    const [, first = '', second = ''] = css.split('@page sheet-');
    expect(first).not.toContain('ENTWURF');
    expect(second).toContain('"ENTWURF"');
    expect(second).toContain(watermark('ENTWURF'));
  });

  it('puts words into the picture, never markup', () => {
    expect(decodeURIComponent(watermark('<b>&'))).toContain('>&#60;b&#62;&#38;</text>');
  });
});
