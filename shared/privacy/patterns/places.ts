// Street addresses. Softer than a name: the street and number may be the office's own.
import { type Pattern, pattern } from './finding.ts';

const kinds = 'straße|strasse|str\\.?|weg|allee|gasse|ring|ufer|damm|chaussee|platz|stieg|promenade';
const ownWord = kinds.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());
/** Lindenstraße, Berliner Straße, Karl-Marx-Allee. */
const street = `(?:\\p{Lu}[\\p{L}.]*[-\\s]){0,3}?(?:\\p{Lu}[\\p{L}-]*?(?:${kinds})|(?<=\\p{L}[-\\s])(?:${ownWord}))`;
/** Straße des 17. Juni, Platz der Republik. */
const dedicated =
  '(?:Straße|Allee|Platz|Ufer)\\s(?:des|der)\\s(?:\\d{1,2}\\.\\s)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?';
/** Am Markt, Unter den Linden: a preposition makes an address only with a word that streets bear. */
const located =
  '(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Hinter dem)\\s(?:Markt|Kirche|Linden|Bach|Berg|Hang|Wald|Teich|Mühlen?|Bahnhof|Friedhof|Anger|Hof|Feld|Rain|Tor|Brunnen|Graben|Wall|Mauer|Schloss|See|Sportplatz|Stadtpark|Winkel|Grund|Tal|Eichen|Birken|Rathaus|Dorf)';
const houseNumber = '(?:Nr\\.\\s)?[1-9]\\d{0,2}(?:\\s?[a-hA-H](?!\\p{L}))?';
/** What makes the number a quantity, a time or a date. */
const counted =
  '\\d|[.,:]\\d|\\.?\\s?(?:Tage|Wochen|Stunden?|Minuten|Monate|Jahre|Uhr|Euro|EUR|€|km|m\\b|Meter|Prozent|%|Personen|[Mm]al|x\\b)|\\.\\s?\\p{Lu}\\p{Ll}+';

const notStreets =
  /(?:^|\s)(?:(?:Bundes|Landes|Land|Kreis|Staats|Einbahn)stra(?:ß|ss)e|(?:Der|Die|Das|Dem|Den|Ein|Kein|Jeder)\s(?:Platz|Weg|Ring|Damm)|(?:Park|Stell|Sitz|Arbeits|Kita|Krippen|Spiel|Warte|Rast|Lager|Schlaf|Studien|Ausbildungs|Therapie|Pflege|Steh|Lande|Liege|Camping)platz|(?:Dienst|Post|Rechts|Instanzen|Geh|Rad|Fuß|Schul|Um|Aus|Vertriebs|Verwaltungs|Beschwerde|Bildungs)weg|(?:Schlüssel|Ehe)ring)\s/;

const address: Pattern = pattern(
  'address',
  new RegExp(
    `(?<![\\p{L}\\d-])(?<it>(?:${dedicated}|${located}|${street})\\s${houseNumber})(?!${counted})`,
    'dgu',
  ),
  (found) => !notStreets.test(found) && 'hint',
);

export const placePatterns: readonly Pattern[] = [address];
