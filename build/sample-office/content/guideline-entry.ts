// The shape in which guidelines are written down, with the editions that were published of them.
import type { GuidelineText } from '../../../shared/model/conduct.ts';
import type { RichText } from '../../../shared/richtext/rich-text.ts';

const guidelineKeys = [
  'erst-der-mensch',
  'zusagen-halten',
  'ausreden-lassen',
  'verstaendlich-sprechen',
  'wuensche-weitertragen',
  'zum-schluss-fragen',
  'beschwerden',
  'nein-mit-weg',
  'fehler-zugeben',
  'uebergeben',
  'ruhig-bleiben',
  'freundlich-zueinander',
] as const;
export type GuidelineKey = (typeof guidelineKeys)[number];

/** What a guideline says: its plain fields and its rich texts. */
export interface GuidelineContent extends Readonly<Record<GuidelineText, RichText>> {
  readonly title: string;
  readonly principle: string;
  /** Lines in plain language; not yet checked by readers. */
  readonly plainLanguage: readonly string[];
}

export interface EditionEntry {
  /** Days before today on which it was published; it takes effect a week later. */
  readonly ago: number;
  readonly change: 'editorial' | 'material';
  readonly note: string;
  /** What this edition still said differently from the guideline of today. */
  readonly earlier?: Partial<GuidelineContent>;
}

export interface GuidelineEntry extends GuidelineContent {
  /** Oldest first; none: still a draft. */
  readonly editions: readonly EditionEntry[];
}
