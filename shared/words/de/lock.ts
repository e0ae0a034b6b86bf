// The lock screen.
export const lock = {
  title: 'Tresen ist gesperrt',
  lead: 'Alles liegt verschlüsselt auf diesem PC.',
  passphrase: 'Passphrase',
  open: 'Öffnen',
  opening: 'Der Tresor wird geöffnet …',
  withSystem: 'Mit dem Schlüsselbund dieses PCs öffnen',
  withCode: 'Passphrase vergessen? Mit dem Wiederherstellungscode öffnen',
  withPassphrase: 'Doch mit der Passphrase öffnen',
  code: 'Wiederherstellungscode',
  codeHint: 'Neun Gruppen zu vier Zeichen. Groß- und Kleinschreibung und Striche sind gleichgültig.',
  newPassphrase: 'Neue Passphrase',
  openWithCode: 'Öffnen und neue Passphrase setzen',
  capsLock: 'Die Feststelltaste ist an.',
} as const;
