// Search over everything (Ctrl+K).
export const search = {
  title: 'Suche',
  label: 'Wonach suchen Sie?',
  placeholder: 'Leistung, Anliegen, Dokument, Leitlinie, Stimme …',
  results: 'Treffer',
  count_one: '{{count}} Treffer',
  count_other: '{{count}} Treffer',
  none: 'Nichts gefunden',
  noneText: 'Ein kürzeres Wort oder ein Teil davon hilft oft: „ausweis“ findet auch „Personalausweis“.',
  corrected: 'Nichts unter „{{typed}}“. Gesucht wurde nach „{{corrected}}“.',
  more: 'Es gibt mehr Treffer. Ein weiteres Wort grenzt sie ein.',
  places: 'Gehe zu',
  services: 'Kontakte zu einer Leistung',
  keys: 'Pfeiltasten wählen · Eingabe öffnet · Esc schließt',
  untitled: 'ohne Titel',
} as const;
