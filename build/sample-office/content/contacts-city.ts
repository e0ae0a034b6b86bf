// What people came with about cars, parking, family support and life in the town.
import { about, met } from './contact-case.ts';

export const cityContacts = [
  ...about(
    'fuehrerschein',
    met(
      'tresen weiter 4',
      'Grauer Lappen, Umtausch fällig. Antrag angenommen, Foto und alter Führerschein lagen vor.',
      { to: 'Fahrerlaubnisbehörde', documents: ['fuehrerschein-umtausch'] },
    ),
    met('telefon geklaert 4', 'Welcher Jahrgang ist dran? Tabelle vorgelesen, es ist noch Zeit.', {
      documents: ['fuehrerschein-umtausch'],
    }),
    met(
      'tresen weiter 3',
      'Frist überschritten, Sorge vor Strafe. Verwarnung möglich, Fahrerlaubnis bleibt. Antrag aufgenommen.',
      {
        to: 'Fahrerlaubnisbehörde',
        documents: ['fuehrerschein-umtausch'],
        felt: 'Die Angst war größer als der Anlass.',
      },
    ),
    met(
      'tresen offen 3',
      'Alter Führerschein in einer anderen Stadt ausgestellt, Karteikartenabschrift nötig. Angefordert.',
      { reasons: ['Unterlagen fehlten'], key: 'karteikarte' },
    ),
    met('tresen fremd 3', 'Internationaler Führerschein. Stellt die Fahrerlaubnisbehörde aus, nicht wir.', {
      to: 'Fahrerlaubnisbehörde',
      reasons: ['Zuständigkeit'],
    }),
    met('mail geklaert', 'Muss man eine Prüfung machen? Nein, nur das Dokument wird getauscht.', {
      documents: ['fuehrerschein-umtausch'],
    }),
    met('tresen weiter 5', 'Möchte den alten rosa Schein als Andenken behalten. Geht, entwertet.', {
      to: 'Fahrerlaubnisbehörde',
      felt: 'Foto von 1979, wir haben beide gelacht.',
    }),
    met('termin weiter 4', 'Umtausch für beide Eheleute, Unterlagen vorbildlich.', {
      to: 'Fahrerlaubnisbehörde',
    }),
    met(
      'telefon fremd 2',
      'Drei Mal weiterverbunden, bevor jemand wusste, dass es die Kreisbehörde ist. Entschuldigt, Nummer der Stelle gesucht und durchgestellt.',
      {
        to: 'Fahrerlaubnisbehörde',
        reasons: ['Zuständigkeit'],
        documents: ['wer-ist-zustaendig'],
        key: 'drei-mal-verbunden',
      },
    ),
  ),
  ...about(
    'kfz',
    met(
      'tresen geklaert 4',
      'Adresse im Fahrzeugschein nach dem Umzug geändert. Hier möglich, Zeit für ein Danke.',
    ),
    met(
      'telefon weiter 3',
      'Fahrzeug abmelden. Zulassungsstelle, Termin nötig. Buchung gemeinsam gefunden.',
      { to: 'Zulassungsstelle', reasons: ['Zuständigkeit'] },
    ),
    met(
      'tresen geklaert 4',
      'Fahrzeug läuft auf die Firma. Wir dürfen hier nur Privatfahrzeuge, Weg erklärt.',
      { to: 'Zulassungsstelle' },
    ),
  ),
  ...about(
    'bewohnerparken',
    met('tresen geklaert 4', 'Erstantrag nach Umzug, gleich mitgegeben.'),
    met('online geklaert 4', 'Verlängerung online. Bestätigung war im Spam-Ordner.'),
    met('tresen geklaert 3', 'Carsharing im Wechsel, welches Kennzeichen eintragen? Ausnahme beantragt.', {
      wish: 'Ein Ausweis für wechselnde Fahrzeuge.',
      to: 'Straßenverkehrsbehörde',
    }),
    met('mail geklaert', 'Dienstwagen, Bescheinigung der Firma genügt.'),
    met(
      'telefon geklaert 2',
      'Trotz Ausweis keinen Platz gefunden. Zugehört, Anregung weitergegeben, nichts versprochen.',
      { to: 'Straßenverkehrsbehörde', wish: 'Mehr Plätze als Ausweise.', key: 'kein-parkplatz' },
    ),
  ),
  ...about(
    'parkerleichterung',
    met('tresen geklaert 5', 'Blauer Ausweis läuft ab. Verlängert, Foto war noch gut.', {
      needs: ['stepFree'],
    }),
    met(
      'telefon weiter 3',
      'Merkzeichen noch nicht entschieden. Vorläufige Erleichterung geprüft, zuständige Stelle ruft an.',
      { to: 'Straßenverkehrsbehörde', key: 'merkzeichen' },
    ),
    met(
      'tresen geklaert 2',
      'Der Parkplatz vor dem Amt war zugestellt. Ordnungsamt gerufen, Antrag draußen am Auto aufgenommen.',
      {
        needs: ['stepFree'],
        wish: 'Dass der Platz frei ist, wenn man ihn braucht.',
        documents: ['barrierefrei'],
        key: 'platz-zugestellt',
      },
    ),
  ),
  ...about(
    'kita',
    met(
      'tresen weiter 3',
      'Noch keine Zusage für den Herbst. Stand in der Warteliste erklärt, Tagespflege als Übergang genannt.',
      { to: 'Jugendamt', wish: 'Eine ehrliche Einschätzung der Chancen.' },
    ),
    met('telefon weiter 4', 'Vormerkung online geht nicht ohne Konto. Konto gemeinsam eingerichtet.', {
      to: 'Jugendamt',
      reasons: ['Technik'],
    }),
    met(
      'tresen geklaert 4',
      'Neu in der Stadt, alles auf einmal: Anmeldung, Kita, Kinderarzt. Mappe für Familien mitgegeben.',
      { documents: ['familientermin'], felt: 'Die Mappe wird sofort durchgeblättert. Gut gemacht.' },
    ),
    met('mail weiter', 'Elternbeiträge nicht nachvollziehbar. Weitergeleitet, Eingang bestätigt.', {
      to: 'Jugendamt',
    }),
  ),
  ...about(
    'familienpass',
    met('tresen geklaert 5', 'Pass für drei Kinder ausgestellt, Schwimmbad erklärt.', {
      felt: 'Das größte Kind hat ihn selbst entgegengenommen.',
    }),
    met(
      'draussen geklaert 4',
      'Infostand auf dem Wochenmarkt: Großvater fragt, ob auch Großeltern mit Enkeln den Pass bekommen. Ja, wenn die Kinder bei ihnen leben.',
    ),
    met('telefon geklaert 4', 'Welche Nachweise? Bescheid der Familienkasse oder Wohngeldbescheid.'),
    met('tresen geklaert 4', 'Wusste seit Jahren nichts von der Ermäßigung. Heftchen mitgegeben.', {
      wish: 'Dass man so etwas von selbst erfährt.',
      key: 'nichts-gewusst',
    }),
  ),
  ...about(
    'schwerbehinderung',
    met('tresen weiter 4', 'Antrag gemeinsam ausgefüllt, Arztadressen nachgetragen.', {
      to: 'Versorgungsamt',
      needs: ['writingHelp'],
    }),
    met(
      'telefon weiter 3',
      'Bescheid unklar, Frist für Widerspruch läuft. An unabhängige Beratung verwiesen, Datum notiert.',
      { to: 'Unabhängige Teilhabeberatung' },
    ),
    met('tresen weiter 5', 'Hörschleife am Platz drei eingeschaltet, Gespräch ging gut.', {
      to: 'Versorgungsamt',
      documents: ['barrierefrei'],
      felt: '„Sie sind das erste Amt, in dem ich alles verstanden habe.“',
      key: 'hoerschleife',
    }),
  ),
  ...about(
    'hund',
    met('tresen geklaert 5', 'Welpe angemeldet, Marke mitgegeben.', {
      felt: 'Der Hund hat am Tresen geschlafen.',
    }),
    met('telefon geklaert 4', 'Hund gestorben, Abmeldung. Beileid ausgesprochen, Marke muss nicht zurück.', {
      felt: 'Der Satz „Das tut mir leid“ kam unerwartet und tat gut.',
      key: 'hund-gestorben',
    }),
    met('online geklaert', 'Ermäßigung für Hund aus dem Tierheim. Nachweis hochgeladen.'),
    met('brief geklaert', 'Mahnung trotz Zahlung. Mit der Stadtkasse geklärt, Schreiben zurückgenommen.', {
      to: 'Stadtkasse',
      documents: ['saetze-in-briefen'],
    }),
  ),
  ...about(
    'fundbuero',
    met(
      'tresen geklaert 5',
      'Schlüsselbund mit Stoffhase abgeholt. Das Kind hat den Hasen zuerst genommen.',
      { felt: 'Bester Moment des Tages.', key: 'stoffhase' },
    ),
    met(
      'telefon geklaert 4',
      'Fahrrad gestohlen, ist es unter den Funden? Noch nicht, Rahmennummer bei der Polizei hinterlegen.',
    ),
    met('tresen geklaert 4', 'Hörgerät im Rathaus gefunden und abgegeben. Registriert.'),
    met('mail geklaert', 'Brille im Standesamt liegen geblieben. Gefunden, wird zugeschickt.', {
      documents: ['hauspost'],
    }),
  ),
  ...about(
    'sondernutzung',
    met(
      'telefon weiter 4',
      'Halteverbot für den Umzug in zehn Tagen. Antrag geht noch, Schilder vier Tage vorher stellen.',
      { to: 'Straßenverkehrsbehörde' },
    ),
    met(
      'tresen weiter 3',
      'Straßenfest mit Hüpfburg. Drei Anträge, drei Stellen. Alles auf ein Blatt geschrieben.',
      { to: 'Straßenverkehrsbehörde', wish: 'Ein Antrag für alles.', key: 'strassenfest' },
    ),
    met('mail weiter', 'Container vor dem Haus für zwei Tage. Formular geschickt.', { to: 'Tiefbauamt' }),
  ),
  ...about(
    'sperrmuell',
    met(
      'telefon geklaert 4',
      'Termin für altes Sofa. Wartezeit drei Wochen, Wertstoffhof als schneller Weg genannt.',
    ),
    met(
      'tresen weiter 3',
      'Sperrmüll wurde nicht abgeholt. Beim Eigenbetrieb gemeldet, Ersatztermin am Freitag.',
      { to: 'Abfallwirtschaft', reasons: ['Fehler bei uns'] },
    ),
  ),
  ...about(
    'maengel',
    met(
      'online weiter',
      'Laterne am Spielplatz seit Wochen dunkel. Weitergeleitet mit Bitte um Rückmeldung.',
      { to: 'Tiefbauamt', key: 'laterne' },
    ),
    met('tresen weiter 3', 'Schlagloch vor der Schule, Kind gestürzt. Foto aufgenommen, sofort angerufen.', {
      to: 'Tiefbauamt',
      wish: 'Erfahren, wann es behoben ist.',
      key: 'schlagloch',
    }),
    met('telefon weiter 4', 'Wilder Müll am Bach. Ort beschrieben, weitergegeben.', {
      to: 'Abfallwirtschaft',
    }),
  ),
  ...about(
    'gewerbe',
    met(
      'tresen geklaert 5',
      'Kleine Schneiderei im Nebenerwerb angemeldet. Auf die Gründungsberatung hingewiesen.',
      { felt: 'Hat uns eine Visitenkarte aus Stoff dagelassen.' },
    ),
    met(
      'termin weiter 4',
      'Imbisswagen, braucht auch eine Gaststättenerlaubnis. Reihenfolge der Schritte aufgeschrieben.',
      { to: 'Ordnungsamt' },
    ),
    met('mail geklaert', 'Abmeldung zum Monatsende. Formular und Frist genannt.'),
  ),
];
