// Words for generated office text, each list in the order of how often it is drawn.

/** Words that hold German sentences together. */
export const small =
  'und die der in zu den das nicht von ist des auf mit für dem ein eine noch im an als auch es wird wurde bei nach bis war um am aus hat er sie wie zur zum vor kann schon nur oder aber so durch über wenn dann heute morgen gestern bereits wieder sehr ohne seit gegen unter dazu hier dort bitte gern etwa zwei drei vier erst zuerst danach damit deshalb trotzdem leider sofort später vielleicht immer kein keine mehr alle beide diese'.split(
    ' ',
  );

export const verbs =
  'braucht fragt möchte hat bittet kommt wartet erklärt beantragt meldet sucht bringt fehlt liegt gilt läuft zieht wohnt versteht bekommt reicht klappt dauert sagt ruft schickt geprüft aufgenommen ausgestellt weitergeleitet nachgereicht besprochen vereinbart abgeholt eingetragen geklärt unterschrieben ausgedruckt angerufen bestätigt verschoben vorgelegt ergänzt berichtigt gefunden verloren'.split(
    ' ',
  );

export const nouns =
  'Ausweis Termin Antrag Wohnung Unterlagen Pass Bescheid Adresse Gebühr Formular Frist Urkunde Umzug Kind Foto Brief Bestätigung Vollmacht Auskunft Familie Unterschrift Kopie Reise Nachweis Vermieter Schule Ehe Geburt Steuer Rente Karte Parkplatz Hund Auto Führerschein Gewerbe Zeugnis Beglaubigung Übersetzung Dolmetschen Rückruf Wartezeit Nummer Schalter Telefon Post Internet Konto Zahlung Quittung Nachricht Meldung Verlust Diebstahl Polizei Konsulat Ausland Heirat Trennung Name Schreibweise Geburtsort Staatsangehörigkeit Aufenthalt Arbeit Arbeitgeber Verein Ehrenamt Studium Heim Pflege Krankenhaus Arzt Beratung Sperre Widerspruch Begründung Einkommen Miete Nebenkosten Genossenschaft Bank Versicherung Gericht Notariat Jugendamt Finanzamt Standesamt Kita Tagespflege Müll Laterne Straße Baustelle Fest Markt Verkehr Anwohner Besuch Abholung Vordruck Merkblatt Aushang Anzeige Aufruf Empfang Aufzug Rampe Rollstuhl Hörschleife Brille Stift Stempel Siegel Mappe Schlüssel Fahrrad Geldbörse Tasche'.split(
    ' ',
  );

/** Front parts of compounds, with their linking sounds. */
export const fronts =
  'Personalausweis Wohnungsgeber Reisepass Melde Führungs Kfz-Zulassungs Aufenthalts Familien Bewohnerpark Wohngeld Geburts Einkommens Verlust Kinder Eheschließungs Beglaubigungs Termin Gebühren Online Führerschein Steuer Unterhalts Schwerbehinderten Gewerbe Sondernutzungs Briefwahl Hunde Fundsachen Auskunfts Übermittlungs Vollmachts Wohnberechtigungs Staatsangehörigkeits Pflege Renten Kita Umzugs Antrags Ausländer Straßenverkehrs'.split(
    ' ',
  );

export const backs =
  'bescheinigung antrag bestätigung nachweis gebühr termin unterlagen formular stelle auskunft frist behörde verfahren bescheid zeugnis ausweis meldung prüfung anlage sperre nummer vordruck kopie änderung verlängerung beratung erklärung akte liste karte steuer satzung pflicht befreiung ermäßigung abholung übergabe rückfrage eintragung urkunde'.split(
    ' ',
  );

export const places =
  'Rathaus Bürgeramt Markt Bahnhof Wohnheim Nebengebäude Nordstadt Südstadt Altstadt Hafen Mühlenviertel Außenstelle Krankenhaus Pflegeheim Schulzentrum Gewerbepark Weststadt Oststadt Kirchplatz Klinikum'.split(
    ' ',
  );

export const reasons = [
  'Unterlagen fehlten',
  'Wartezeit',
  'Zuständigkeit',
  'Technik',
  'Termin',
  'Sprache',
  'Frist',
  'Fehler bei uns',
] as const;
