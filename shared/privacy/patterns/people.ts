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

function endOfName({ groups = {}, indices }: RegExpExecArray): number {
  const { first = '', second, third } = groups;
  const goesOn = (before: string, word: string | undefined): word is string =>
    word !== undefined && isFirstName(before) && isName(word);
  const last = !goesOn(first, second) ? 'first' : goesOn(second, third) ? 'third' : 'second';
  return indices?.groups?.[last]?.[1] ?? 0;
}

function named(address: string, unless?: RegExp): Pattern {
  const shape = new RegExp(`(?<![\\p{L}\\d-])(?:${address})\\s+${withSurname}(?![\\p{L}\\d])`, 'dgu');
  return (text) =>
    [...text.matchAll(shape)].flatMap((match) => {
      if (!isName(match.groups?.first ?? '') || unless?.test(text.slice(0, match.index))) return [];
      const end = endOfName(match);
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
const spelledOut = named(
  'Frau|FRAU|Herrn?|HERRN?|Fräulein|Eheleute|Ehepaar',
  /(?<!\p{L})(?:[km]?eine[mnrs]?|k?ein|[dsm]eine[mnrs]?|ihre[mnrs]?|jede[mnrs]?|andere[mnrs]?|ältere[mnrs]?|junge[mnrs]?)\s+$/iu,
);
const family = named('Familie|Fam\\.|Geschwister');
/** `Fr.` is Friday, too. */
const shortened = named(
  'Fr\\.|Hr\\.|Hrn\\.|Fr(?=\\s\\p{Lu})|Hr(?=\\s\\p{Lu})',
  /(?:\b(?:Mo|Di|Mi|Do|Sa|So)\.?\s?(?:[-–,/+&]|und|bis|oder)?\s*|\d\s*(?:Uhr)?\s*[,;]?\s*|(?:am|jeden|nur|bis|ab)\s+|[-–/]\s?)$/,
);

export const peoplePatterns: readonly Pattern[] = [spelledOut, family, shortened];
