// Problems that keep coming back, in citizens' words, and what has helped.
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import { doc, ol, p, quote, ul } from '../rich.ts';
import type { SolutionKey } from './keys.ts';

interface SolutionEntry {
  readonly problem: string;
  readonly circumstances: string;
  readonly cause: string;
  readonly status: 'draft' | 'verified' | 'outdated';
  readonly solution: RichText;
}

export const solutions: Readonly<Record<SolutionKey, SolutionEntry>> = {
  'foto-abgelehnt': {
    problem: '„Mein Foto wird nicht angenommen.“',
    circumstances: 'Papierfoto, zu dunkel, Brille spiegelt, Kind schaut weg.',
    cause:
      'Fotos müssen digital und gesichert zu uns kommen. Im Amt geht das nur am Fototerminal, sonst über Fotodienste mit Cloud.',
    status: 'verified',
    solution: doc(
      ol(
        'Zuerst sagen, was gut ist: „Alles andere ist vollständig, uns fehlt nur noch das Bild.“',
        'Zum Fototerminal begleiten. Hocker, Licht und Brille kurz zeigen.',
        'Ist das Terminal belegt oder gestört: die beiden Fotodienste in Laufweite nennen und einen festen Rückkehrplatz ohne neue Nummer geben.',
        'Den Antrag schon jetzt so weit aufnehmen, wie es ohne Bild geht.',
      ),
      p('Mehr dazu: [Passfotos nur noch digital](digitale-fotos).'),
    ),
  },
  'vermieter-weigert-sich': {
    problem: '„Mein Vermieter unterschreibt nicht.“',
    circumstances: 'Untermiete, Streit um die Wohnung, Vermieter antwortet nicht.',
    cause:
      'Oft Unsicherheit beim Vermieter: Die Bestätigung begründet kein Mietverhältnis, sie bestätigt nur den Einzug.',
    status: 'verified',
    solution: doc(
      p(
        'Der Mensch vor uns hat seine Pflicht erfüllt, wenn er uns sagt, dass er die Bestätigung nicht bekommt. Das ist der wichtigste Satz in diesem Gespräch.',
      ),
      ol(
        'Die Anmeldung aufnehmen und vermerken, dass die Bestätigung verweigert wird oder nicht rechtzeitig kam.',
        'Wir schreiben den Wohnungsgeber an. Musterbrief 4 liegt in der Vorlagenmappe.',
        'Wiedervorlage nach zehn Tagen setzen. Nicht den Menschen noch einmal schicken.',
      ),
      quote('„Sie haben alles richtig gemacht. Ab hier schreiben wir.“'),
    ),
  },
  'elternteil-fehlt': {
    problem: '„Der andere Elternteil ist nicht mitgekommen.“',
    circumstances: 'Ausweis für ein Kind, gemeinsame Sorge, ein Elternteil arbeitet oder lebt weit weg.',
    cause: 'Bei gemeinsamer Sorge müssen beide zustimmen. Zustimmen heißt nicht: beide müssen kommen.',
    status: 'verified',
    solution: doc(
      ul(
        'Schriftliches Einverständnis mit Kopie des Ausweises genügt. Vordruck gleich mitgeben, den Antrag vorbereitet liegen lassen.',
        'Alleinige Sorge: Negativbescheinigung des Jugendamts oder Gerichtsbeschluss.',
        'Antwortet der andere Elternteil nicht: an die Beratung im Jugendamt vermitteln und dort anrufen, solange die Person noch bei uns sitzt.',
      ),
      p('Ausführlich: [Ausweis für ein Kind](kind-ausweis).'),
    ),
  },
  'pin-brief-weg': {
    problem: '„Den PIN-Brief habe ich nicht mehr.“',
    circumstances: 'Umzug, Brief weggeworfen, Brief nie angekommen.',
    cause: 'Der Brief sieht aus wie Werbung und kommt Wochen vor dem Moment, in dem man ihn braucht.',
    status: 'verified',
    solution: doc(
      p(
        'Am Tresen setzen wir die PIN neu. Das dauert fünf Minuten, die Person muss selbst kommen und den Ausweis dabeihaben.',
      ),
      p(
        'Schritt für Schritt: [PIN vergessen](pin-zuruecksetzen). Danach gleich mit dem Handy der Person ausprobieren: Wer einmal gesehen hat, dass es geht, kommt deswegen nicht wieder.',
      ),
    ),
  },
  'urkunde-aus-dem-ausland': {
    problem: '„Meine Urkunde ist nicht auf Deutsch.“',
    circumstances:
      'Geburts- oder Heiratsurkunde aus dem Ausland, ohne Übersetzung oder mit privater Übersetzung.',
    cause:
      'Für die Anmeldung brauchen wir weniger, als die meisten denken. Für das Register brauchen wir mehr.',
    status: 'verified',
    solution: doc(
      ul(
        '**Anmeldung:** Ausweise genügen. Niemanden wegen der Urkunde wegschicken, den Familienstand notfalls als ungeklärt eintragen.',
        '**Internationale Urkunde** aus vielen europäischen Staaten: mehrsprachiges Formular nach dem Muster der CIEC, keine Übersetzung nötig.',
        '**Alles andere:** Übersetzung durch eine beeidigte Person. Suche über die Datenbank der Landesjustizverwaltungen am Tresen zeigen.',
      ),
      p('Ob eine Apostille nötig ist, klärt das Standesamt. Wir raten nicht.'),
    ),
  },
  'ohne-feste-adresse': {
    problem: '„Ich habe gerade keine Wohnung.“',
    circumstances:
      'Schläft bei Freunden, in der Notunterkunft oder draußen. Ausweis fehlt oder ist abgelaufen.',
    cause: 'Ohne Ausweis kein Konto, ohne Konto keine Wohnung. Der Kreis lässt sich bei uns öffnen.',
    status: 'verified',
    solution: doc(
      ol(
        'Den Ausweis gibt es auch ohne Wohnung. Eingetragen wird „ohne festen Wohnsitz in Deutschland“.',
        'Die Gebühr kann bei Bedürftigkeit ermäßigt oder erlassen werden. Von selbst anbieten, leise, ohne Nachweise vor anderen.',
        'Postadresse: Die Wohnungslosenhilfe bietet eine an. Dort anrufen und verbinden.',
        'Abholung jederzeit, ohne Nummer.',
      ),
      quote('„Bleiben Sie ruhig sitzen. Wir fangen mit dem an, was heute geht.“'),
    ),
  },
  'name-falsch-geschrieben': {
    problem: '„Mein Name ist falsch geschrieben.“',
    circumstances: 'Tippfehler, andere Umschrift, Sonderzeichen, zwei Urkunden mit zwei Schreibweisen.',
    cause:
      'Fachverfahren kennen die meisten Zeichen, wenn man sie über die Zeichentafel eingibt. Umschriften folgen einer Norm, nicht dem Gehör.',
    status: 'verified',
    solution: doc(
      p(
        'Ein Name ist das Persönlichste, was wir schreiben. Deshalb vor dem Absenden die Person selbst lesen lassen, Zeichen für Zeichen.',
      ),
      ul(
        '**Unser Tippfehler:** neu bestellen, die Stadt trägt die Kosten, Leitung informieren.',
        '**Zwei Urkunden, zwei Schreibweisen:** Standesamt im Haus anrufen. Maßgeblich ist in der Regel die Geburtsurkunde.',
        '**Fehlendes Zeichen:** Zeichentafel öffnen, sonst Hotline des Fachverfahrens.',
      ),
    ),
  },
  'abholung-durch-andere': {
    problem: '„Kann jemand anders meinen Ausweis abholen?“',
    circumstances: 'Krankheit, Schicht, lange Reise.',
    cause: 'Viele wissen nicht, dass eine formlose Vollmacht genügt, und rufen deshalb mehrmals an.',
    status: 'draft',
    solution: doc(
      p(
        'Ja, mit Vollmacht und dem Ausweis der Person, die abholt. Der Vordruck liegt am Eingang und auf der Internetseite.',
      ),
      p('*Noch zu klären:* Reicht uns ein Foto der Vollmacht auf dem Handy, wenn die Person erreichbar ist?'),
    ),
  },
};
