// What went wrong, and what to do next: one pair of sentences for every kind of failure.
import type { FailureKind } from '../../errors/failure.ts';
import { spaceFailures } from './space-failures.ts';

export const failures = {
  'vault-wrong-secret': {
    title: 'Damit lässt sich der Tresor nicht öffnen.',
    next: 'Bitte prüfen Sie Schreibweise, Groß- und Kleinbuchstaben und die Feststelltaste. Mit dem Wiederherstellungscode kommen Sie auch ohne Passphrase hinein.',
  },
  'vault-wrong-code': {
    title: 'Dieser Wiederherstellungscode öffnet den Tresor nicht.',
    next: 'Bitte vergleichen Sie alle neun Gruppen mit Ihrem Zettel. Wurde später ein neuer Code erzeugt, gilt nur noch der neue.',
  },
  'backup-wrong-secret': {
    title: 'Damit lässt sich die Sicherung nicht öffnen.',
    next: 'Es gilt, was beim Sichern galt, auch wenn die Passphrase seither geändert wurde. Bitte prüfen Sie auch Schreibweise, Groß- und Kleinbuchstaben und die Feststelltaste.',
  },
  'vault-weak-passphrase': {
    title: 'Diese Passphrase ist zu kurz, um etwas zu schützen.',
    next: 'Bitte wählen Sie mindestens {{minimum}} Zeichen. Vier oder fünf Wörter, die nichts miteinander zu tun haben, sind gut zu merken und schwer zu erraten.',
  },
  'vault-no-system-key': {
    title: 'Der Schlüsselbund dieses PCs kann den Tresor nicht öffnen.',
    next: 'Bitte öffnen Sie den Tresor mit Ihrer Passphrase. Der Schlüsselbund lässt sich danach in den Einstellungen neu einrichten, sofern dieser PC einen geschützten hat.',
  },
  'vault-in-use': {
    title: 'Der Tresor ist schon in einem anderen Programm geöffnet.',
    next: 'Bitte wechseln Sie zum Fenster, das schon offen ist, oder schließen Sie es und versuchen Sie es noch einmal.',
  },
  'vault-missing': {
    title: 'In diesem Ordner liegt kein Tresor: {{folder}}',
    next: 'Bitte prüfen Sie, ob der Datenträger angeschlossen ist. Es wurde nichts neu angelegt.',
  },
  'vault-exists': {
    title: 'In diesem Ordner liegt schon ein Tresor: {{folder}}',
    next: 'Er wurde nicht angetastet. Bitte öffnen Sie ihn mit seiner Passphrase.',
  },
  'vault-foreign': {
    title: 'Diese Datei gehört nicht zu diesem Tresor: {{file}}',
    next: 'Es wurde nichts verändert. Bitte legen Sie die richtige Datei an ihren Platz zurück oder spielen Sie eine Sicherung ein.',
  },
  'vault-damaged': {
    title: 'Der Tresor ist beschädigt und bleibt geschlossen: {{file}}',
    next: 'Es wurde nichts verändert. Mit der letzten unbeschädigten Sicherung geht es weiter: Der Sperrbildschirm bietet an, sie einzuspielen.',
  },
  'vault-slots-damaged': {
    title: 'Die Schlüsseldatei ist nicht lesbar: {{file}}',
    next: 'Bitte spielen Sie die letzte Sicherung ein. Ohne Schlüsseldatei öffnet auch die richtige Passphrase den Tresor nicht.',
  },
  'vault-too-new': {
    title: 'Dieser Tresor wurde mit einer neueren Version von Tresen geschrieben.',
    next: 'Bitte aktualisieren Sie Tresen auf diesem PC (Tresor: Stand {{found}}, bekannt: bis {{known}}). Es wurde nichts verändert.',
  },
  'vault-on-network': {
    title: 'Ein geöffneter Tresor darf nicht auf einem Netzlaufwerk liegen: {{folder}}',
    next: 'Bitte wählen Sie einen Ordner auf der Festplatte dieses PCs. Im Netz würde die Datei früher oder später beschädigt.',
  },
  'vault-read-only': {
    title: 'In diesen Ordner darf nicht geschrieben werden: {{folder}}',
    next: 'Bitte lassen Sie sich Schreibrechte geben oder wählen Sie einen anderen Ordner.',
  },
  'vault-disk-full': {
    title: 'Auf dem Datenträger ist kein Platz mehr: {{folder}}',
    next: 'Ihre letzte Eingabe wurde nicht gespeichert; alles davor ist sicher. Bitte schaffen Sie Platz und speichern Sie noch einmal.',
  },
  'vault-io': {
    title: 'Der Datenträger meldet einen Fehler. Der Tresor wurde zum Schutz geschlossen.',
    next: 'Alles, was als gespeichert angezeigt wurde, ist gesichert. Bitte melden Sie den Datenträger der IT und öffnen Sie den Tresor danach wieder.',
  },
  'vault-locked': {
    title: 'Der Tresor ist gesperrt.',
    next: 'Bitte öffnen Sie ihn mit Ihrer Passphrase und wiederholen Sie den Schritt.',
  },
  'vault-tail-lost': {
    title: 'Die letzten Einträge dieses PCs fehlen (Nummer {{from}} bis {{to}}).',
    next: 'Das geschieht, wenn eine ältere Kopie zurückgespielt wurde. Bitte prüfen Sie, ob es eine neuere Sicherung gibt; alle anderen Einträge sind da.',
  },
  'vault-disk-low': {
    title: 'Auf dem Datenträger des Tresors ist kaum noch Platz frei: {{folder}}',
    next: 'Bitte schaffen Sie Platz oder sagen Sie Ihrer IT Bescheid. Ist der Datenträger voll, kann Tresen nichts mehr speichern.',
  },
  'clock-leapt': {
    title: 'Die Uhr dieses PCs ist seit der letzten Benutzung um mehr als zwei Monate vorgerückt.',
    next: 'Stimmen Datum und Uhrzeit, müssen Sie nichts tun: Was nach Ablauf seiner Frist zu löschen ist, wird in einer Woche gelöscht. Stimmen sie nicht, lassen Sie die Uhr bitte vorher stellen.',
  },
  'record-invalid': {
    title: 'So kann das noch nicht gespeichert werden.',
    next: 'Bitte sehen Sie sich die genannten Angaben an. Ihre Eingaben bleiben stehen.',
  },
  'record-missing': {
    title: 'Diesen Eintrag gibt es nicht mehr.',
    next: 'Er wurde inzwischen entfernt oder gelöscht. Bitte gehen Sie zur Liste zurück.',
  },
  'record-unknown-type': {
    title: 'Diese Art von Eintrag kennt diese Version nicht: {{type}}',
    next: 'Bitte prüfen Sie die Schreibweise der Art oder aktualisieren Sie Tresen.',
  },
  'record-not-allowed': {
    title: 'Das ist mit Ihrer Rolle nicht möglich.',
    next: 'Bitte wenden Sie sich an die Teamleitung.',
  },
  'record-last-lead': {
    title: 'Das Amt braucht mindestens eine Teamleitung.',
    next: 'Es wurde nichts geändert. Bitte geben Sie zuerst jemand anderem die Rolle Teamleitung.',
  },
  'file-missing': {
    title: 'Diese Datei gibt es nicht: {{file}}',
    next: 'Bitte prüfen Sie den Ort und wählen Sie die Datei noch einmal aus.',
  },
  'file-not-readable': {
    title: 'Diese Datei lässt sich nicht lesen: {{file}}',
    next: 'Bitte prüfen Sie die Leserechte und ob die Datei in einem anderen Programm geöffnet ist.',
  },
  'file-not-writable': {
    title: 'Diese Datei lässt sich nicht schreiben: {{file}}',
    next: 'Bitte wählen Sie einen anderen Ordner oder prüfen Sie Schreibrechte und freien Platz.',
  },
  'file-in-vault': {
    title: 'In den Ordner des Tresors wird nichts geschrieben: {{file}}',
    next: 'Eine Datei dort könnte den Tresor ersetzen. Bitte wählen Sie einen anderen Ordner. Es wurde nichts verändert.',
  },
  'file-wrong-format': {
    title: 'Diese Datei hat nicht das erwartete Format: {{file}}',
    next: 'Bitte wählen Sie eine Datei, die Tresen selbst ausgegeben oder gesichert hat. Es wurde nichts verändert.',
  },
  'file-too-large': {
    title: 'Diese Datei ist zu groß: {{file}} ({{size}}, erlaubt sind {{limit}}).',
    next: 'Bitte verkleinern oder teilen Sie sie.',
  },
  'image-kind-refused': {
    title: 'Bilder dieser Art kann Tresen nicht aufbewahren ({{mime}}).',
    next: 'Bitte speichern Sie das Bild als PNG, JPEG, GIF oder WebP und fügen Sie es noch einmal ein.',
  },
  cancelled: {
    title: 'Der Vorgang wurde abgebrochen.',
    next: 'Was bis dahin fertig war, bleibt erhalten. Sie können jederzeit neu beginnen.',
  },
  'call-malformed': {
    title: 'Das Programm hat eine Anfrage gestellt, die es selbst nicht versteht ({{call}}).',
    next: 'Das ist ein Fehler in Tresen, nicht bei Ihnen. Es wurde nichts verändert; bitte melden Sie ihn.',
  },
  unexpected: {
    title: 'Damit hat niemand gerechnet.',
    next: 'Von dieser Änderung wurde nichts übernommen, alles andere ist unberührt. Bitte versuchen Sie es noch einmal; hilft das nicht, starten Sie Tresen neu.',
  },
  'print-failed': {
    title: 'Das Blatt konnte nicht gedruckt werden.',
    next: 'Bitte prüfen Sie den Drucker oder speichern Sie das Blatt als PDF.',
  },
  'target-unreachable': {
    title: 'Die gemeinsame Ablage ist nicht erreichbar: {{host}}',
    next: 'Sie können weiterarbeiten; Tresen versucht es von selbst wieder. Hält das an, prüfen Sie bitte Netz, VPN und Proxy.',
  },
  'target-name-unknown': {
    title: 'Diese Adresse ist im Netz nicht bekannt: {{host}}',
    next: 'Bitte prüfen Sie die Schreibweise und ob dieser PC mit dem Netz verbunden ist. Sie können inzwischen weiterarbeiten.',
  },
  'target-certificate': {
    title: 'Zu {{host}} kommt keine vertrauenswürdige Verbindung zustande ({{detail}}).',
    next: 'Es wurde nichts übertragen. Bitte geben Sie diese Meldung der IT: Das Zertifikat des Servers muss auf diesem PC als vertrauenswürdig gelten.',
  },
  'target-insecure': {
    title: 'Die Adresse von {{host}} ist unverschlüsselt (http).',
    next: 'Es wurde nichts übertragen. Bitte tragen Sie die Adresse mit https:// ein; Ausnahmen kann nur die IT zulassen.',
  },
  'target-wrong-password': {
    title: 'Die gemeinsame Ablage nimmt die Anmeldung nicht an.',
    next: 'Bitte tragen Sie Benutzername und App-Passwort noch einmal ein, bei einem S3-Speicher die beiden Schlüssel. Was Sie schreiben, bleibt bis dahin sicher auf diesem PC.',
  },
  'target-not-allowed': {
    title: 'Das erlaubt die gemeinsame Ablage diesem Konto nicht: {{place}}',
    next: 'Bitte lassen Sie sich von der IT das Recht zum Lesen und Schreiben in diesem Ordner geben. Was Sie schreiben, bleibt bis dahin sicher auf diesem PC und geht danach von selbst hinaus.',
  },
  'target-folder-missing': {
    title: 'Der gemeinsame Ordner ist nicht da: {{place}}',
    next: 'Es wurde nichts gelöscht und nichts neu angelegt; Sie können inzwischen weiterarbeiten. Bitte prüfen Sie, ob der Ordner anders heißt oder umbenannt wurde und, bei einem Laufwerk oder Stick, ob er verbunden ist.',
  },
  'target-not-writable': {
    title: 'In den gemeinsamen Ordner kann nicht geschrieben werden: {{place}}',
    next: 'Bitte lassen Sie sich Schreibrechte geben, oder nennen Sie den richtigen Ordner. Ihre Einträge bleiben bis dahin auf diesem PC und gehen danach von selbst hinaus.',
  },
  'target-full': {
    title: 'In der gemeinsamen Ablage ist kein Platz mehr: {{place}}',
    next: 'Bitte lassen Sie Platz schaffen oder das Kontingent vergrößern. Ihre Einträge bleiben bis dahin auf diesem PC und gehen danach von selbst hinaus.',
  },
  'target-busy': {
    title: 'Die gemeinsame Ablage ist gerade beschäftigt oder gesperrt.',
    next: 'Sie können weiterarbeiten und brauchen nichts zu tun: Tresen wartet und versucht es wieder.',
  },
  'target-server-error': {
    title: 'Die gemeinsame Ablage meldet eine Störung (Antwort {{status}}).',
    next: 'Sie können weiterarbeiten; Tresen versucht es von selbst wieder. Hält das an, melden Sie es bitte der IT.',
  },
  'target-timeout': {
    title: 'Die gemeinsame Ablage hat {{seconds}} Sekunden lang nicht geantwortet.',
    next: 'Sie können weiterarbeiten; Tresen versucht es von selbst wieder. Hält das an, prüfen Sie bitte die Verbindung.',
  },
  'target-slow': {
    title: 'Die gemeinsame Ablage antwortet so langsam, dass nichts mehr ankommt.',
    next: 'Sie können weiterarbeiten; Tresen versucht es von selbst wieder. Hält das an, prüfen Sie bitte die Verbindung oder sagen Sie es der IT.',
  },
  'target-not-storage': {
    title: 'Unter {{host}} antwortet etwas anderes als die gemeinsame Ablage.',
    next: 'Oft ist das die Anmeldeseite eines Netzes: Bitte melden Sie sich dort im Browser an. Sonst prüfen Sie bitte die Adresse. Es wurde nichts verändert.',
  },
  'target-redirected': {
    title: 'Der Server verweist auf eine andere Adresse: {{to}}',
    next: 'Ihr Passwort wurde nicht dorthin geschickt. Bitte tragen Sie diese Adresse nur ein, wenn sie zu Ihrem Amt gehört; ist es die Anmeldeseite eines Netzes, melden Sie sich bitte dort an.',
  },
  'target-cut': {
    title: 'Die Verbindung zur gemeinsamen Ablage ist mittendrin abgebrochen.',
    next: 'Es ist nichts verloren: Tresen prüft, was angekommen ist, und schickt den Rest noch einmal.',
  },
  'target-clock': {
    title: 'Die Uhr dieses PCs geht so falsch, dass der Speicher ihn abweist.',
    next: 'Bitte stellen Sie Datum, Uhrzeit und Zeitzone richtig oder wenden Sie sich an die IT. Was Sie schreiben, bleibt bis dahin sicher auf diesem PC.',
  },
  'target-region': {
    title: 'Der Speicher liegt in einer anderen Region als eingetragen: {{region}}',
    next: 'Bitte tragen Sie unter „Einstellungen“, „Ablage“ diese Region ein. Was Sie schreiben, bleibt bis dahin sicher auf diesem PC.',
  },
  'target-too-large': {
    title:
      'In der gemeinsamen Ablage liegt etwas, das zu groß ist, um von Tresen zu sein (mehr als {{limit}} Byte).',
    next: 'Es wurde nicht gelesen, und auf diesem PC ist alles da. Bitte prüfen Sie, ob der Ordner nur von Tresen benutzt wird.',
  },
  'target-device': {
    title: 'Die gemeinsame Ablage hat nicht zuverlässig geschrieben oder gelesen ({{detail}}).',
    next: 'Ihre Einträge sind auf diesem PC sicher; Tresen versucht es wieder. Kommt das öfter vor, lassen Sie bitte den Datenträger prüfen.',
  },
  ...spaceFailures,
} as const satisfies Record<FailureKind, { readonly title: string; readonly next: string }>;
