// Guidelines on checking satisfaction: the last question, and complaints.
import { doc, ol, p, quote, ul } from '../rich.ts';
import type { GuidelineEntry } from './guideline-entry.ts';

export const zumSchlussFragen: GuidelineEntry = {
  title: 'Zum Schluss fragen, ob es gepasst hat',
  principle: 'Eine ehrliche Frage am Ende ist mehr wert als hundert Fragebögen.',
  situation: doc(
    p(
      'Der Antrag ist gestellt, die Quittung gedruckt, die Person steckt ihre Unterlagen ein. Für uns ist der Vorgang fertig. Ob er es für sie auch ist, wissen wir nicht. Vielleicht fehlt noch eine Frage, die sich nur nicht gefunden hat. Vielleicht ist da ein Ärger, der erst draußen laut wird.',
    ),
  ),
  doThis: doc(
    ul(
      'Stellen Sie eine einzige offene Frage, wenn alles erledigt ist, und schauen Sie dabei auf.',
      'Warten Sie zwei Atemzüge. Die wichtige Antwort kommt nach dem „Ja, ja“.',
      'Notieren Sie die Stufe, die Sie gehört haben, nicht die, die Sie sich wünschen. Haben Sie nicht gefragt, bleibt das Feld leer.',
      'Kommt Kritik: danken, aufschreiben, und was sich sofort beheben lässt, sofort beheben.',
      'Kommt ein Lob: auch aufschreiben und in der Freitagsrunde vorlesen.',
    ),
  ),
  dontDo: doc(
    ul(
      '„Alles gut, ja?“ Darauf gibt es nur eine höfliche Antwort.',
      'Nach Sternen oder Noten fragen.',
      'Fragen, wenn jemand weint, trauert oder sichtlich nur hinaus möchte.',
      'Eine schlechte Bewertung erklären oder jemandem anlasten. Sie gehört dem Ablauf, nicht einer Person.',
    ),
  ),
  howWeSayIt: doc(
    p('**Der Satz für fast alle Tage**'),
    quote('„Haben Sie heute bekommen, was Sie gebraucht haben?“'),
    p('**Wenn es lange gedauert hat**'),
    quote('„Das war ein langer Weg. Was hätte ihn kürzer gemacht?“'),
    p('**Wenn Kritik kommt**'),
    quote('„Danke, dass Sie es mir sagen und nicht nur mitnehmen.“'),
  ),
  why: doc(
    p(
      'Zufriedenheit ist keine Note für uns, sie ist eine Auskunft über den Weg, den jemand gegangen ist. Wer fragt, erfährt von der fehlenden Zeile im Brief, dem kaputten Automaten, der unnötigen zweiten Fahrt. Wer nicht fragt, hält Stille für Zustimmung.',
    ),
    p('Und die Frage wirkt selbst: Menschen, die gefragt wurden, gehen als Menschen, deren Antwort zählt.'),
  ),
  plainLanguage: [
    'Am Ende fragen wir Sie:',
    'Haben Sie bekommen, was Sie brauchen?',
    'Sie dürfen ehrlich antworten.',
    'War etwas schlecht?',
    'Dann sagen Sie es uns bitte.',
    'Wir sind nicht böse.',
    'Wir lernen daraus.',
  ],
  editions: [{ ago: 191, change: 'material', note: 'Erste Ausgabe.' }],
};

export const beschwerden: GuidelineEntry = {
  title: 'Wer sich beschwert, gibt uns noch eine Chance',
  principle: 'Erst der Ärger, dann die Sache, dann die Lösung.',
  situation: doc(
    p(
      'Jemand ist zum dritten Mal da, hat jedes Mal etwas anderes gehört und sagt Ihnen das. Deutlich. Sie waren an keinem der drei Tage beteiligt. Trotzdem steht er jetzt vor Ihnen, denn in diesem Augenblick sind Sie die Stadt.',
    ),
  ),
  doThis: doc(
    ol(
      '**Ausreden lassen.** Ärger hat einen Anfang und ein Ende. Er wird nur länger, wenn man ihn unterbricht.',
      '**Anerkennen, was war.** „Dreimal für einen Antrag, das ist ärgerlich.“ Das ist keine Schuldzuweisung, das ist eine Tatsache.',
      '**Zuständig sein.** Sagen Sie „wir“, auch wenn es eine andere Stelle war.',
      '**Fragen, was jetzt helfen würde.** Es ist oft weniger, als wir fürchten.',
      '**Eine Sache sofort tun.** Und sei sie klein: den Anruf, die Kopie, den festen Termin.',
      '**Aufschreiben**, was geschehen ist, damit es dem Vierten nicht auch geschieht.',
    ),
  ),
  dontDo: doc(
    ul(
      '„Beruhigen Sie sich.“ Das hat noch niemanden beruhigt.',
      '„Das war die Kollegin.“ Wir haben keine Kollegen, auf die man zeigt.',
      'Mit der Erklärung beginnen, warum es so kommen musste.',
      '„Dann müssen Sie sich schriftlich beschweren“, bevor Sie selbst zugehört haben.',
    ),
  ),
  howWeSayIt: doc(
    p('**Am Anfang**'),
    quote(
      '„Sie sind zum dritten Mal hier. Das hätte nicht passieren dürfen. Setzen Sie sich, wir bringen es heute zu Ende.“',
    ),
    p('**In der Mitte**'),
    quote('„Was wäre für Sie jetzt das Wichtigste?“'),
    p('**Am Schluss**'),
    quote(
      '„Ich habe aufgeschrieben, was schiefgegangen ist. Nicht, wer Sie sind, nur was passiert ist. Damit es aufhört.“',
    ),
  ),
  why: doc(
    p(
      'Die meisten Enttäuschten beschweren sich nie. Sie erzählen es am Küchentisch weiter und erwarten von der Stadt nichts mehr. Wer vor uns steht und schimpft, erwartet noch etwas. Das ist anstrengend, und es ist ein Rest von Vertrauen, mit dem man arbeiten kann.',
    ),
  ),
  plainLanguage: [
    'Sie ärgern sich über das Amt?',
    'Sie dürfen sich beschweren.',
    'Wir hören Ihnen bis zum Ende zu.',
    'Wir schieben die Schuld nicht auf andere.',
    'Wir fragen: Was hilft Ihnen jetzt?',
    'Eine Sache machen wir sofort.',
    'Wir schreiben auf, was passiert ist.',
    'So machen wir den Fehler nicht noch einmal.',
  ],
  editions: [
    {
      ago: 184,
      change: 'material',
      note: 'Erste Ausgabe.',
      earlier: { title: 'Wer sich bei uns beschwert, der gibt uns noch eine Chance' },
    },
    {
      ago: 96,
      change: 'editorial',
      note: 'Titel gekürzt. Am Inhalt hat sich nichts geändert.',
    },
  ],
};
