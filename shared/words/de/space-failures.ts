// What can be wrong with the team's space: one pair of sentences for every kind of failure.
import type { SyncFailure } from '../../errors/sync-failure.ts';

export const spaceFailures = {
  'space-none': {
    title: 'Dieser Tresor gehört zu keinem Team.',
    next: 'Eine Teamleitung kann unter „Einstellungen“, „Ablage“ eine gemeinsame Ablage gründen; wer eine Teamkarte hat, tritt damit auf einem PC ohne Tresor bei.',
  },
  'space-joined': {
    title: 'Dieser Tresor gehört schon zu einem Team: {{spaceName}}',
    next: 'Es wurde nichts geändert. Wer zu einem anderen Team wechseln will, verlässt dieses zuerst.',
  },
  'space-left': {
    title: 'In diesem Tresor steht, was ein Team geschrieben hat, dem er nicht mehr angehört: {{spaceName}}',
    next: 'Es wurde nichts geändert. In dieses Team kommt er mit dessen Teamkarte zurück. Für ein anderes Team richten Sie Tresen in einem neuen Tresor ein; Ihre Einträge nehmen Sie als Datei mit: hier ausgeben, dort einlesen.',
  },
  'space-vault-not-empty': {
    title: 'In diesem Tresor gibt es schon eigene Einträge.',
    next: 'Einem Team tritt man mit einem neuen Tresor bei. Bitte geben Sie Ihre Einträge als Datei aus, richten Sie Tresen neu ein und lesen Sie die Datei nach dem Beitritt ein; es geht nichts verloren.',
  },
  'space-exists': {
    title: 'Hier liegt schon die Ablage eines Teams: {{place}}',
    next: 'Es wurde nichts verändert. Bitte wählen Sie einen leeren Ordner oder treten Sie diesem Team mit seiner Teamkarte bei.',
  },
  'space-missing': {
    title: 'Die Ablage des Teams ist hier nicht zu finden: {{place}}',
    next: 'Auf diesem PC ist alles da. Bitte prüfen Sie, ob der richtige Ordner eingetragen ist. Wurde er geleert, kann eine Teamleitung ihn von ihrem PC aus wieder füllen.',
  },
  'space-foreign': {
    title: 'Hier liegt die Ablage eines anderen Teams: {{place}}',
    next: 'Es wurde nichts gelesen und nichts geschrieben. Bitte prüfen Sie Adresse und Ordner.',
  },
  'space-rolled-back': {
    title: 'Die Ablage ist auf einem älteren Stand als dieser PC: {{place}}',
    next: 'Auf diesem PC ist alles da. Bitte fragen Sie die IT, ob eine Sicherung zurückgespielt wurde. Eine Teamleitung kann die Ablage von ihrem PC aus ergänzen.',
  },
  'space-rewritten': {
    title: 'In der Ablage wurden frühere Entscheidungen über das Team ausgetauscht: {{place}}',
    next: 'Der Abgleich ruht, damit nichts Falsches übernommen wird. Auf diesem PC ist alles da. Bitte wenden Sie sich an die Teamleitung und die IT.',
  },
  'space-split': {
    title: 'Andere im Team sehen einen anderen Stand des Teams als dieser PC.',
    next: 'Bis das geklärt ist, wird nichts übernommen. Auf diesem PC ist alles da. Bitte wenden Sie sich an die Teamleitung und die IT: Die Ablage gibt nicht allen dasselbe.',
  },
  'space-newer': {
    title: 'Im Team wird schon eine neuere Version von Tresen benutzt.',
    next: 'Bitte aktualisieren Sie Tresen auf diesem PC. Was Sie inzwischen schreiben, bleibt hier und kommt danach zum Team.',
  },
  'space-card-unreadable': {
    title: 'Das ist keine Teamkarte, oder sie ist beschädigt.',
    next: 'Bitte wählen Sie die Datei, die auf „.tresen-team“ endet, oder lassen Sie sie sich von der Teamleitung noch einmal geben.',
  },
  'space-digits-unknown': {
    title: 'Zu diesen Ziffern gibt es keine offene Anfrage.',
    next: 'Bitte vergleichen Sie alle 30 Ziffern mit dem Bildschirm der anderen Person. Stimmen sie, warten Sie einen Moment: Vielleicht ist die Anfrage noch unterwegs.',
  },
  'space-copied': {
    title: 'Dieser Tresor wird auch auf einem anderen PC benutzt: Er wurde kopiert.',
    next: 'Es ist nichts verloren. Dieser PC macht von selbst als eigenes Gerät weiter, wenn nicht der andere schon an seine Stelle getreten ist; ob er noch zum Team gehört, steht unten links. Bitte sagen Sie der Teamleitung und der IT Bescheid.',
  },
  'space-ended': {
    title: 'Dieser PC gehört nicht mehr zum Team: {{spaceName}}',
    next: 'Alles, was hier steht, bleibt und kann als Datei ausgegeben werden. War das ein Versehen, wenden Sie sich bitte an die Teamleitung.',
  },
  'space-disk-full': {
    title: 'Auf diesem PC ist kein Platz mehr für das, was vom Team kommt.',
    next: 'Verloren ist nichts: Was hier steht, bleibt, und was fehlt, liegt in der Ablage. Bitte schaffen Sie Platz auf dem Datenträger; Tresen macht dann von selbst weiter.',
  },
  'space-key-missing': {
    title: 'Der Schlüssel des Teams ist für diesen PC noch nicht da.',
    next: 'Er kommt von selbst, sobald der PC einer Teamleitung das nächste Mal abgleicht. Was Sie schreiben, bleibt so lange sicher auf diesem PC. Kommt er nicht, sprechen Sie bitte mit der Teamleitung.',
  },
  'space-recovery-key': {
    title: 'Dieser Notfallschlüssel passt nicht zu diesem Team.',
    next: 'Bitte prüfen Sie die Schreibweise und ob das Blatt von diesem Team ist. Auf diesem PC wurde nichts geändert.',
  },
  'space-recovery-unread': {
    title: 'Nicht alles in der Ablage lässt sich lesen. Nicht lesbare Dateien: {{count}}',
    next: 'Alles andere liegt verschlüsselt auf diesem PC; in der Ablage bleibt jede Datei, wie sie ist. Bitte fragen Sie die IT nach einer Sicherung der Ablage oder nach einem PC des Teams, der noch geht, und versuchen Sie es dann noch einmal: Gelesen wird nur noch der Rest.',
  },
  'space-moved': {
    title: 'Eine andere Teamleitung ist mit der Ablage gerade umgezogen: {{place}}',
    next: 'Dieser PC bleibt vorerst, wo er ist. Unter „Einstellungen“, „Ablage“ können Sie mit umziehen oder die Ablage hier behalten; bitte sprechen Sie sich ab.',
  },
  'space-entry-too-large': {
    title: 'Ein Eintrag ist zu groß, um ihn dem Team zu geben.',
    next: 'Auf diesem PC ist alles sicher; der Abgleich ruht, bis der Eintrag kleiner ist. Bitte teilen Sie seinen Text auf mehrere Einträge auf und löschen Sie ihn. Geht das nicht, wenden Sie sich bitte an die IT.',
  },
  'space-overtaken': {
    title: 'Eine andere Teamleitung hat im selben Moment etwas anderes entschieden.',
    next: 'Ihre Entscheidung über das Team gilt nicht; alles andere bleibt und gleicht weiter ab. Bitte sehen Sie sich das Team an und entscheiden Sie noch einmal, oder bitten Sie eine andere Teamleitung darum.',
  },
  'space-admission-undone': {
    title:
      'Dieser PC wurde aufgenommen, als eine andere Teamleitung etwas anderes entschied: Die Aufnahme gilt nicht.',
    next: 'Er fragt von selbst noch einmal an, und alles, was hier steht, kommt mit. Bitte nennen Sie einer Teamleitung die 30 Ziffern unter „Einstellungen“, „Ablage“; vielleicht nimmt ihn der PC der Teamleitung vorher von selbst wieder auf.',
  },
  'transfer-cut': {
    title: 'Die Übergabedatei ist nicht vollständig: {{file}}',
    next: 'Es wurde nichts übernommen. Bitte warten Sie, bis sie ganz kopiert ist, oder lassen Sie sich die Datei noch einmal schreiben.',
  },
  'transfer-damaged': {
    title: 'Die Übergabedatei ist beschädigt: {{file}}',
    next: 'Es wurde nichts übernommen. Bitte lassen Sie sich die Datei noch einmal schreiben, am besten auf einen anderen Datenträger.',
  },
  'transfer-foreign': {
    title: 'Diese Übergabedatei ist von einem anderen Team: {{file}}',
    next: 'Es wurde nichts übernommen. Bitte prüfen Sie, ob es die richtige Datei ist.',
  },
  'transfer-not-admitted': {
    title: 'In dieser Übergabedatei ist dieser PC noch nicht aufgenommen: {{file}}',
    next: 'Die Teamleitung muss zuerst Ihre Anfrage lesen, Ihre 30 Ziffern eintippen und danach eine neue Übergabedatei schreiben. Ihre Anfrage besteht weiter.',
  },
  'request-foreign': {
    title: 'Diese Anfrage gilt einem anderen Team: {{file}}',
    next: 'Es wurde niemand aufgenommen. Bitte prüfen Sie, ob die andere Person Ihre Teamkarte benutzt hat.',
  },
  'request-other-digits': {
    title: 'Die Anfrage in der Datei hat andere Ziffern.',
    next: 'Es wurde niemand aufgenommen. Bitte vergleichen Sie alle 30 Ziffern noch einmal mit dem Bildschirm der anderen Person. Bleibt es dabei, ist die Datei nicht von ihrem PC: Lassen Sie sich die Anfrage neu geben.',
  },
  'request-answered': {
    title: 'Dieser PC ist schon ins Team aufgenommen.',
    next: 'Bitte schreiben Sie unter „Einstellungen“, „Ablage“ eine Übergabedatei auf den Stick und geben Sie sie der anderen Person.',
  },
} as const satisfies Record<SyncFailure['kind'], { readonly title: string; readonly next: string }>;
