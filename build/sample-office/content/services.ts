// The 40 services of the sample office, with the words that citizens and colleagues use for them.

interface ServiceEntry {
  readonly name: string;
  /** Citizens' words and office nicknames, separated by commas. */
  readonly alias: string;
  readonly favourite?: true;
  /** Kept for old records, offered no more. */
  readonly ended?: true;
}

/** Services by category; the keys are how the other content files name them. */
export const catalogue = {
  'Ausweise und Pässe': {
    personalausweis: {
      name: 'Personalausweis beantragen',
      alias: 'Perso, Ausweis, neuer Ausweis, Ausweis abgelaufen, ID-Karte, nPA, BPA',
      favourite: true,
    },
    vorlaeufigerAusweis: {
      name: 'Vorläufiger Personalausweis',
      alias: 'Sofortausweis, Ersatzausweis, Notausweis, Übergangsausweis, vorläufiger Perso',
    },
    reisepass: {
      name: 'Reisepass beantragen',
      alias: 'Pass, ePass, Urlaubspass, neuer Pass, Pass abgelaufen, roter Pass',
      favourite: true,
    },
    expresspass: {
      name: 'Reisepass im Expressverfahren',
      alias: 'Eilpass, Schnellpass, Expresspass, Pass ganz schnell',
    },
    vorlaeufigerPass: {
      name: 'Vorläufiger Reisepass',
      alias: 'Notpass, grüner Pass, Pass am selben Tag, Sofortpass',
    },
    kinderausweis: {
      name: 'Ausweis oder Pass für Kinder',
      alias: 'Kinderausweis, Babyausweis, Kinderpass, Ausweis fürs Kind, Ausweis für den Säugling',
    },
    kinderreisepass: {
      name: 'Kinderreisepass (seit 2024 abgeschafft)',
      alias: 'Kinderreisepass verlängern, KRP',
      ended: true,
    },
    verlust: {
      name: 'Verlust oder Diebstahl eines Ausweises melden',
      alias: 'Ausweis weg, Portemonnaie verloren, Geldbörse gestohlen, Perso geklaut, Verlustanzeige',
      favourite: true,
    },
    onlineausweis: {
      name: 'Online-Ausweis und PIN',
      alias: 'eID, PIN vergessen, PIN-Brief, PIN zurücksetzen, Ausweis-App, BundID, Online-Funktion',
    },
  },
  'Wohnen und Melden': {
    anmeldung: {
      name: 'Wohnung anmelden',
      alias: 'Anmeldung, Zuzug, Einwohnermeldeamt, EMA, polizeiliche Anmeldung, Wohnsitz anmelden',
      favourite: true,
    },
    ummeldung: {
      name: 'Umzug innerhalb der Stadt melden',
      alias: 'Ummeldung, Adressänderung, neue Adresse, Umzug, Adresse auf dem Ausweis',
    },
    abmeldung: {
      name: 'Wegzug ins Ausland melden',
      alias: 'Abmeldung, Auswandern, Abmeldebescheinigung, Auslandsjahr',
    },
    nebenwohnung: {
      name: 'Nebenwohnung anmelden',
      alias: 'Zweitwohnung, Zweitwohnsitz, Nebenwohnsitz, Studentenzimmer',
    },
    meldebescheinigung: {
      name: 'Meldebescheinigung',
      alias: 'Wohnsitzbescheinigung, Anmeldebestätigung, MB, Meldebestätigung, Zettel für die Bank',
      favourite: true,
    },
    melderegister: {
      name: 'Auskunft aus dem Melderegister',
      alias: 'Adressauskunft, Melderegisterauskunft, Adresse suchen, MRA',
    },
    sperre: {
      name: 'Auskunfts- und Übermittlungssperre',
      alias: 'Adresse sperren, Auskunftssperre, Datenweitergabe, keine Post von Parteien, Gratulationsliste',
    },
    wohnungsgeber: {
      name: 'Wohnungsgeberbestätigung',
      alias: 'Vermieterbescheinigung, Vermieterzettel, Einzugsbestätigung, Zettel vom Vermieter, WGB',
    },
    wohngeld: {
      name: 'Antrag auf Wohngeld annehmen',
      alias: 'Mietzuschuss, Wohngeld, Wohngeld-Plus, Lastenzuschuss',
    },
    wbs: { name: 'Wohnberechtigungsschein', alias: 'WBS, B-Schein, Sozialwohnung, Wohnschein' },
  },
  'Urkunden und Auskünfte': {
    urkunden: {
      name: 'Urkunden aus dem Standesamt',
      alias: 'Geburtsurkunde, Heiratsurkunde, Eheurkunde, Sterbeurkunde, Abschrift Geburtenregister',
    },
    ehe: { name: 'Eheschließung anmelden', alias: 'Heiraten, Trauung, Aufgebot, Standesamt, Hochzeit' },
    namensaenderung: {
      name: 'Neuen Namen nach der Heirat eintragen',
      alias: 'Namensänderung, Ehename, Name nach Scheidung, Doppelname',
    },
    beglaubigung: {
      name: 'Kopien und Unterschriften beglaubigen',
      alias: 'Beglaubigung, Zeugniskopie, beglaubigte Kopie, Stempel drauf, Unterschriftsbeglaubigung',
      favourite: true,
    },
    fuehrungszeugnis: {
      name: 'Führungszeugnis',
      alias: 'Polizeiliches Führungszeugnis, FZ, erweitertes Führungszeugnis, eFZ, Behördenführungszeugnis',
      favourite: true,
    },
    lebensbescheinigung: {
      name: 'Lebensbescheinigung',
      alias: 'Rentenbescheinigung, Auslandsrente, Lebensnachweis',
    },
    steuerid: {
      name: 'Auskunft zur Steuer-ID',
      alias: 'Steuernummer, IdNr., Steueridentifikationsnummer, elfstellige Nummer',
    },
    briefwahl: {
      name: 'Wahlschein und Briefwahl',
      alias: 'Briefwahl, Wahlbenachrichtigung, Wählerverzeichnis, Wahlbrief',
    },
  },
  'Fahrzeug und Parken': {
    fuehrerschein: {
      name: 'Führerschein umtauschen',
      alias: 'Pflichtumtausch, grauer Lappen, rosa Führerschein, Kartenführerschein, Führerschein neu',
    },
    kfz: {
      name: 'Adresse im Fahrzeugschein ändern',
      alias: 'Kfz-Schein, Zulassungsbescheinigung Teil I, Fahrzeugpapiere, Auto ummelden',
    },
    bewohnerparken: {
      name: 'Bewohnerparkausweis',
      alias: 'Anwohnerparken, Anwohnerparkausweis, Parkausweis, Parkplakette',
    },
    parkerleichterung: {
      name: 'Parkausweis für Menschen mit Behinderung',
      alias: 'Blauer Parkausweis, Behindertenparkausweis, Parkerleichterung, EU-Parkausweis',
    },
  },
  'Familie und Unterstützung': {
    kita: { name: 'Kita-Platz vormerken', alias: 'Kita, Kindergarten, Krippe, Kitaplatz, Betreuungsplatz' },
    familienpass: {
      name: 'Familien- und Stadtpass',
      alias: 'Familienpass, Sozialpass, Stadtpass, Ermäßigung, Ferienpass',
    },
    schwerbehinderung: {
      name: 'Antrag auf Schwerbehindertenausweis annehmen',
      alias: 'Schwerbehinderung, GdB, Grad der Behinderung, Behindertenausweis, Merkzeichen',
    },
  },
  'Leben in der Stadt': {
    hund: { name: 'Hund anmelden', alias: 'Hundesteuer, Hundemarke, Welpe, Hund abmelden' },
    fundbuero: { name: 'Fundsachen', alias: 'Fundbüro, verloren, gefunden, Schlüssel gefunden, Fundfahrrad' },
    sondernutzung: {
      name: 'Öffentliche Fläche nutzen',
      alias: 'Halteverbot für den Umzug, Straßenfest, Container vor dem Haus, Sondernutzung, Infostand',
    },
    sperrmuell: { name: 'Sperrmüll anmelden', alias: 'Sperrmüll, altes Sofa, Abfuhrtermin, Wertstoffhof' },
    maengel: {
      name: 'Mangel in der Stadt melden',
      alias: 'Mängelmelder, Schlagloch, Laterne kaputt, wilder Müll',
    },
    gewerbe: {
      name: 'Gewerbe an- und abmelden',
      alias: 'Gewerbeschein, Gewerbeanmeldung, selbstständig machen, Kleingewerbe',
    },
  },
} as const satisfies Record<string, Record<string, ServiceEntry>>;

type Catalogue = typeof catalogue;
/** How the content files name a service. */
export type ServiceKey = { [C in keyof Catalogue]: keyof Catalogue[C] & string }[keyof Catalogue];

/** All services as plain fields, by key. */
export const services = Object.entries(catalogue).flatMap(([category, entries]) =>
  Object.entries<ServiceEntry>(entries).map(([key, entry]) => ({
    key: key as ServiceKey,
    fields: {
      name: entry.name,
      synonyms: entry.alias.split(', '),
      category,
      scheme: 'own',
      active: !entry.ended,
      favourite: entry.favourite ?? false,
    },
  })),
);
