// Settings of this machine, the vault and the office.
export const settings = {
  title: 'Einstellungen',
  language: 'Sprache',
} as const;
