// People by name, where the form of address says so.
import type { Pattern } from './finding.ts';

const academic = '(?:(?:Dr|Prof|Dipl)\\.?(?:-?\\s?(?:Ing|med|jur|phil|rer|nat|h\\.?\\s?c)\\.?)*\\s+)*';
const office =
  '(?:(?:Ober)?[Bb]ürgermeister(?:in)?|(?:Land|Stadt|Regierungs|Amts|Ober|Kirchen)?[Rr](?:at|ätin)|Amtsleiter(?:in)?|Pfarrer(?:in)?|Minister(?:in)?|Direktor(?:in)?|Präsident(?:in)?|Richter(?:in)?|Doktor(?:in)?|Professor(?:in)?|Kolleg(?:e|en|in)|Nachbar(?:n|in)?)';
const particle =
  '(?:(?:von|vom|van|zu|zum|zur|de|del|della|di|da|dos|den|der|el|al|bin|ibn|ten|ter|und zu)\\s+){0,3}';
const capital = "(?:[dDOL]['’])?\\p{Lu}[\\p{L}'’]*\\p{L}(?:-\\p{Lu}[\\p{L}'’]+)*";
const firstNames = new Set(
  `Anna Anne Andrea Angela Angelika Ali Ahmed Ahmet Alexander Andreas Ayse Ayşe Barbara Bernd Birgit Brigitte Christian
  Christina Christine Claudia Daniel Daniela David Dieter Dirk Elena Elisabeth Elke Emma Erika Eva Fatima Fatma Felix
  Florian Frank Franz Gabriele Georg Gerhard Gisela Günter Günther Hans Hannah Heike Heinz Helga Helmut Ines Inge Ingrid
  Jan Jana Jens Joachim Johanna Johannes Jonas Jörg Josef Julia Jürgen Karin Karl Katharina Katrin Kerstin Klaus Lars Laura
  Lena Leon Lisa Lukas Manfred Manuela Maria Marie Marion Markus Martin Martina Matthias Max Mehmet Mia Michael Mohamed
  Mohammed Monika Mustafa Nadine Natalia Nicole Nina Olga Oliver Paul Peter Petra Ralf Renate Robert Rolf Sabine Sandra Sara
  Sarah Sebastian Silke Simon Simone Sophie Stefan Stefanie Stephan Susanne Sven Tanja Thomas Thorsten Tim Tobias Torsten
  Ulrich Ulrike Ursula Ute Uwe Werner Wolfgang Yusuf`.split(/\s+/),
);

/** Capitalised words that follow a form of address without being a name. */
const notNames = new RegExp(
  `^(?:${[
    'Anfang|Mitte|Ende|Mutter|Vater|Tochter|Sohn|Schwester|Bruder|Gemahlin|Gemahl|Doktor|Professor|Hauptmann|Kommissar',
    'Uhr|Vormittag|Nachmittag|Abend|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So',
    'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
    'Termin|Termine|Kurs|Sprachkurs|Sprechstunde|Sprechzeit|Antrag|Ausweis|Kind|Kinder|Baby|Hund|Rollstuhl|Begleitung|Dolmetscher|Unterlagen',
    'Sie|Ihnen|Ihr|Ihre|Er|Es|Wir|Ich|Du|Das|Die|Der|Den|Dem|Ein|Eine|Und|Oder|Mit|Ohne|Im|In|Am|An|Bei|Für|Zum|Zur|Nach|Von|Vom|Wegen|Bitte|Danke|Dann|Jetzt|Heute|Morgen|Nur|Auch|Nicht|Kein|Keine|War|Ist|Hat|Kam|Will|Wollte|Möchte|Braucht|Sucht|Fragt|Ruft|NN|N',
  ].join('|')})$`,
);
const nounEnding =
  /(?:keit|heit|schaft|tion|ismus|ungen|stelle|antrag|antrags|termin|ausweis|schein|geld|amt|büro|zentrum|kasse|betreuung|beratung|versicherung|leistung|zulage|karte|gründung|planung|zusammenführung|nachzug)$/;
/** Offices and parts that people play; male forms that are common surnames (Richter, Lehrer, Meister) are left out. */
const roleEnding =
  /(?:^Hausmeister|bürgermeister|leiter|berater|bearbeiter|minister|beauftragter?|präsident|sekretär|direktor|anwalt|kollege|mitarbeiter|vermieter|betreuer|vorsitzender?|(?:^|land|stadt|kreis|amts|gemeinde|regierungs)rat)s?$|(?:meister|leiter|berater|bearbeiter|minister|präsident|sekretär|direktor|anwält|lehrer|ärzt|rät|kolleg|nachbar|kund|mitarbeiter|mieter|betreuer|richter|pfarrer|bürger|antragsteller)in(?:nen)?$|^(?:nachbarn?|kunden?|antragsteller)$/i;

const isName = (word: string): boolean =>
  !notNames.test(word) && !nounEnding.test(word) && !roleEnding.test(word);

/** Also of two, such as Anna-Lena. */
const isFirstName = (word: string): boolean => firstNames.has(word.split('-')[0] ?? '');

const next = (word: string, more = ''): string => `(?:\\s+${particle}(?<${word}>${capital})${more})?`;
/** The words after a form of address up to the surname; each first name brings the next word along. */
const withSurname = `${academic}(?:${office}\\s+)?${academic}${particle}(?<first>${capital})${next('second', next('third'))}`;

function endOfName({ groups = {}, indices }: RegExpExecArray, isFirst: (word: string) => boolean): number {
  const { first = '', second, third } = groups;
  const goesOn = (before: string, word: string | undefined): word is string =>
    word !== undefined && isFirst(before) && isName(word);
  const last = !goesOn(first, second) ? 'first' : goesOn(second, third) ? 'third' : 'second';
  return indices?.groups?.[last]?.[1] ?? 0;
}

function named(address: string, unless?: RegExp, isFirst = isFirstName): Pattern {
  const shape = new RegExp(`(?<![\\p{L}\\d-])(?:${address})\\s+${withSurname}(?![\\p{L}\\d])`, 'dgu');
  return (text) =>
    [...text.matchAll(shape)].flatMap((match) => {
      if (!isName(match.groups?.first ?? '') || unless?.test(text.slice(0, match.index))) return [];
      const end = endOfName(match, isFirst);
      return [
        {
          kind: 'name',
          start: match.index,
          end,
          text: text.slice(match.index, end),
          severity: 'warning',
        } as const,
      ];
    });
}

/** After an article that doesn't point at anybody, a woman or a man in general is meant: eine Frau Anfang dreißig. */
const generalArticle =
  /(?<!\p{L})(?:[km]?eine[mnrs]?|k?ein|[dsm]eine[mnrs]?|ihre[mnrs]?|jede[mnrs]?|andere[mnrs]?|ältere[mnrs]?|junge[mnrs]?)\s+$/iu;
/** In haste nobody looks for the shift key; the name itself is written large all the same. */
const spelledOut = named('[Ff]rau|FRAU|[Hh]errn?|HERRN?|Fräulein|Eheleute|Ehepaar', generalArticle);
const family = named('Familie|Fam\\.|Geschwister');
/** `Fr.` is Friday, too. */
/** In English only names have capitals in the middle of a sentence. */
const english = named(
  '(?:(?:Mrs?|Ms|Mx)\\.?|Miss)(?:\\s+(?:and|&)\\s+(?:Mrs?|Ms)\\.?)?',
  undefined,
  () => true,
);
const shortened = named(
  'Fr\\.|Hr\\.|Hrn\\.|Fr(?=\\s\\p{Lu})|Hr(?=\\s\\p{Lu})',
  /(?:\b(?:Mo|Di|Mi|Do|Sa|So)\.?\s?(?:[-–,/+&]|und|bis|oder)?\s*|\d\s*(?:Uhr)?\s*[,;]?\s*|(?:am|jeden|nur|bis|ab)\s+|[-–/]\s?)$/,
);

/**
 * Names that are written small can only be told by knowing them: the most frequent surnames here, without those that are
 * everyday words when they are small (groß, jung, lange, weiß).
 */
const surnames = new Set(
  `müller mueller schmidt schmitt schmitz schneider fischer weber meyer meier maier mayer wagner becker schulz schulze
  hoffmann schäfer schaefer bauer koch richter wolf schröder schroeder neumann zimmermann hofmann krüger krueger hartmann
  werner krause lehmann köhler koehler herrmann hermann könig koenig walter huber kaiser fuchs peters scholz möller
  moeller hahn schubert vogel friedrich keller günther guenther berger winkler lorenz baumann franke albrecht
  schuster simon ludwig böhm boehm winter kraus martin schumacher krämer kraemer vogt stein jäger jaeger otto sommer
  seidel heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn pohl engel horn busch bergmann thomas voigt
  arnold wolff pfeiffer nowak kowalski wiśniewski wisniewski yilmaz yıldız yildiz kaya demir şahin sahin çelik celik
  öztürk oeztuerk ozturk aydin aydın arslan nguyen tran ivanova ivanov petrov popescu papadopoulos rossi russo kowalczyk`.split(
    /\s+/,
  ),
);
const isKnownSmall = (word: string): boolean => surnames.has(word) || smallFirstNames.has(word);
const smallFirstNames = new Set([...firstNames].map((name) => name.toLowerCase()));
const smallShape =
  /(?<![\p{L}\d-])(?:[Ff]rau|[Hh]errn?|fr\.|hr\.)\s+(?<first>[\p{Ll}-]{2,})(?:\s+(?<second>\p{L}[\p{L}-]+))?/dgu;

const small: Pattern = (text) =>
  [...text.matchAll(smallShape)].flatMap((match) => {
    const { first = '', second } = match.groups ?? {};
    if (!isKnownSmall(first)) return [];
    const isWhole = second !== undefined && smallFirstNames.has(first) && isKnownSmall(second.toLowerCase());
    const end = match.indices?.groups?.[isWhole ? 'second' : 'first']?.[1] ?? 0;
    return [
      { kind: 'name', start: match.index, end, text: text.slice(match.index, end), severity: 'warning' },
    ];
  });

/** Where somebody comes from isn't how they were called. */
const origins =
  /^(?:Deutsche[rn]?|(?:Berlin|Hamburg|Münch|Köln|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dresd|Brem|Hannover|Nürnberg|Potsdam|Wien|Schweiz|Österreich|Europä)[a-zäöü]*|(?:Pol|Russ|Franzos|Französ)(?:e|in)?)$/;
const birthShape = new RegExp(
  `(?<![\\p{L}\\d-])(?:geb\\.|geborene[nr]?)\\s+${particle}(?<name>${capital})(?![\\p{L}\\d])`,
  'dgu',
);

/** The name that somebody had before: geb. Schmidt. */
const birthName: Pattern = (text) =>
  [...text.matchAll(birthShape)].flatMap((match) => {
    const { name = '' } = match.groups ?? {};
    if (!isName(name) || origins.test(name)) return [];
    const end = match.index + match[0].length;
    return [{ kind: 'name', start: match.index, end, text: match[0], severity: 'warning' }];
  });

export const peoplePatterns: readonly Pattern[] = [spelledOut, family, english, shortened, small, birthName];
