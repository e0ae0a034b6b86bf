// Guidelines on solving problems: a no with a way, a mistake admitted, a handover that holds.
import { doc, p, quote, table, ul } from '../rich.ts';
import type { GuidelineEntry } from './guideline-entry.ts';

export const neinMitWeg: GuidelineEntry = {
  title: 'Kein Nein ohne einen Weg',
  principle: 'Ein Nein beendet eine Frage, nicht ein Gespräch.',
  situation: doc(
    p(
      'Das Recht ist eindeutig: Es geht nicht. Sie wissen es nach zwei Sätzen. Vor Ihnen sitzt jemand, der es noch nicht weiß und der seit einer Woche gehofft hat. Was Sie jetzt sagen, ist in jedem Fall eine Enttäuschung. Es muss aber keine Sackgasse sein.',
    ),
  ),
  doThis: doc(
    ul(
      'Sagen Sie das Nein klar und bald. Ein weiches Vielleicht ist grausamer.',
      'Nennen Sie den Grund in einem Satz, den man zu Hause weitererzählen kann.',
      'Lassen Sie eine Pause. Das Nein muss erst ankommen.',
      'Zeigen Sie dann, was geht: einen anderen Antrag, eine andere Stelle, einen späteren Zeitpunkt, eine Beratung, einen Widerspruch.',
      'Schreiben Sie den Weg auf ein Blatt, mit Ort, Zeit und dem ersten Schritt.',
      'Gibt es wirklich keinen Weg, dann sagen Sie auch das und bleiben Sie noch einen Augenblick da.',
    ),
  ),
  dontDo: doc(
    ul(
      'Das Nein hinter „das System lässt das nicht zu“ verstecken.',
      '„Da kann ich nichts machen.“ Etwas kann man fast immer machen, und sei es erklären.',
      'So lange begründen, bis der andere sich fügt.',
      'Einen Weg nennen, von dem Sie wissen, dass er nirgendwohin führt, nur damit das Gespräch endet.',
    ),
  ),
  howWeSayIt: doc(
    table(
      ['Statt', 'Besser'],
      [
        '„Das geht nicht.“',
        '„Heute geht das nicht, weil uns die Urkunde fehlt. Zwei Dinge gehen aber schon.“',
      ],
      [
        '„Dafür sind wir nicht zuständig.“',
        '„Das macht die Zulassungsstelle. Sie hat bis 16 Uhr offen, hier ist der Weg.“',
      ],
      [
        '„Das ist Vorschrift.“',
        '„Das Gesetz verlangt hier beide Unterschriften, damit niemand übergangen wird.“',
      ],
      [
        '„Da kann ich nichts machen.“',
        '„Entscheiden kann ich es nicht. Ich kann Ihnen sagen, wer es entscheidet und bis wann Sie widersprechen können.“',
      ],
    ),
  ),
  why: doc(
    p(
      'Menschen können mit einem Nein leben. Was sie nicht ertragen, ist, mit leeren Händen vor einer geschlossenen Tür zu stehen. Ein nächster Schritt auf einem Zettel macht aus jemandem, dem etwas verweigert wurde, jemanden, der etwas vorhat.',
    ),
    p(
      'Rechtlich ändert das nichts. Menschlich ändert es alles, und die Zahl der Anrufe am nächsten Tag ändert es auch.',
    ),
  ),
  plainLanguage: [
    'Manchmal müssen wir Nein sagen.',
    'Dann sagen wir Ihnen den Grund.',
    'Wir sagen Ihnen auch, was trotzdem geht.',
    'Wir schreiben Ihnen den nächsten Schritt auf.',
    'Sie sind mit dem Nein nicht einverstanden?',
    'Dann sagen wir Ihnen, wie Sie widersprechen können.',
  ],
  editions: [
    { ago: 170, change: 'material', note: 'Erste Ausgabe, mit Beispielen aus drei Freitagsrunden.' },
  ],
};

export const fehlerZugeben: GuidelineEntry = {
  title: 'Fehler zugeben, bevor andere sie finden',
  principle: '„Das war unser Fehler“ ist der kürzeste Weg zurück zum Vertrauen.',
  situation: doc(
    p(
      'Der Pass ist da, und im zweiten Vornamen fehlt ein Buchstabe. Sie sehen es beim Herausholen, die Person hat es noch nicht gesehen. Sie könnten hoffen. Sie könnten sagen, die Vorlage sei schlecht lesbar gewesen. Oder Sie sagen, wie es ist.',
    ),
  ),
  doThis: doc(
    ul(
      'Sagen Sie es selbst, sofort und zuerst: was falsch ist und dass es bei uns geschehen ist.',
      'Entschuldigen Sie sich einmal, ohne „aber“.',
      'Sagen Sie im nächsten Satz, was Sie jetzt tun, bis wann und auf wessen Kosten.',
      'Nehmen Sie der Person jeden Weg ab, den sie wegen unseres Fehlers gehen müsste.',
      'Erzählen Sie den Fehler im Team, damit er nur einmal geschieht. Gefragt wird „Wie kam es?“, nie „Wer war es?“.',
    ),
  ),
  dontDo: doc(
    ul(
      '„Da ist wohl etwas schiefgelaufen.“ Fehler laufen nicht von allein.',
      'Den Fehler kleinreden: „Das sieht doch keiner.“',
      'Die Ursache ausführlich erklären, solange die Lösung noch fehlt.',
      'Sich so lange entschuldigen, bis die Person uns trösten muss.',
      'Still berichtigen und hoffen. Es fällt auf, nur später und an der Grenze.',
    ),
  ),
  howWeSayIt: doc(
    p('**Sofort**'),
    quote('„In Ihrem Pass fehlt ein Buchstabe. Das war unser Fehler, und es tut mir leid.“'),
    p('**Gleich danach**'),
    quote(
      '„Ich bestelle ihn jetzt neu, Sie zahlen nichts. Bis er da ist, bekommen Sie von mir einen vorläufigen.“',
    ),
    p('**Wenn der Fehler anderswo lag**'),
    quote('„Das ist bei der Stadt passiert, und heute bin ich die Stadt. Ich bringe es in Ordnung.“'),
  ),
  why: doc(
    p(
      'Fehler kosten weniger Vertrauen als die Versuche, sie zu verdecken. Wer einmal erlebt hat, dass eine Behörde ungefragt sagt: „Das waren wir“, der glaubt ihr beim nächsten Mal auch, wenn sie im Recht ist.',
    ),
    p(
      'Das gilt auch nach innen. Ein Team, in dem man Fehler zugeben kann, macht weniger davon. Eines, in dem man sie verstecken muss, macht dieselben immer wieder.',
    ),
  ),
  plainLanguage: [
    'Auch wir machen Fehler.',
    'Dann sagen wir es Ihnen sofort.',
    'Wir entschuldigen uns.',
    'Wir machen den Fehler wieder gut.',
    'Sie müssen dafür nichts bezahlen.',
    'Wir sprechen im Team darüber.',
    'So passiert der Fehler nicht noch einmal.',
  ],
  editions: [
    {
      ago: 163,
      change: 'material',
      note: 'Erste Ausgabe. Mit der Leitung abgestimmt: Kosten eigener Fehler trägt die Stadt.',
    },
  ],
};

export const uebergeben: GuidelineEntry = {
  title: 'Übergeben statt wegschicken',
  principle: 'Niemand geht von uns fort, ohne zu wissen, wohin und wozu.',
  situation: doc(
    p(
      'Jemand hat eine Stunde gewartet und möchte seinen Aufenthaltstitel verlängern. Das machen wir nicht. Er ist also falsch hier, und trotzdem ist er ganz richtig: Er hat den Ort gefunden, an dem ihm jemand sagen kann, wo es weitergeht.',
    ),
  ),
  doThis: doc(
    ul(
      'Prüfen Sie zuerst, ob ein Teil des Anliegens nicht doch bei uns liegt.',
      'Nennen Sie die Stelle, den Ort, die Öffnungszeiten und was mitzunehmen ist. Alles auf einem Blatt.',
      'Rufen Sie dort an, wenn es eilig, heikel oder verworren ist, und erzählen Sie die Geschichte einmal für den anderen.',
      'Liegt die Stelle im Haus, gehen Sie mit, wann immer es geht. Es sind meistens zwei Minuten.',
      'Bei Weiterleitungen am Telefon bleiben Sie in der Leitung, bis jemand abgenommen hat und weiß, worum es geht.',
    ),
  ),
  dontDo: doc(
    ul(
      '„Da sind Sie hier falsch.“ Falsch ist die Stelle, nicht der Mensch.',
      'Ins Ungefähre verweisen: „Versuchen Sie es mal im zweiten Stock.“',
      'Blind weiterverbinden.',
      'Dieselbe Person ihre Geschichte ein drittes Mal von vorn erzählen lassen.',
    ),
  ),
  howWeSayIt: doc(
    p('**Wenn jemand hier nicht weiterkommt**'),
    quote(
      '„Das macht die Ausländerbehörde. Gut, dass Sie gefragt haben. Ich schreibe Ihnen auf, was Sie dort brauchen.“',
    ),
    p('**Am Telefon**'),
    quote(
      '„Ich verbinde Sie und bleibe dran, bis jemand da ist. Ich erzähle kurz, worum es geht, dann müssen Sie nicht von vorn anfangen.“',
    ),
    p('**Beim Mitgehen**'),
    quote('„Kommen Sie, ich zeige Ihnen die Tür.“'),
  ),
  why: doc(
    p(
      'Für die Verwaltung sind es fünf Ämter. Für den Menschen ist es eine Stadt. Wo die eine Zuständigkeit endet und die andere beginnt, haben wir uns ausgedacht, also ist es auch unsere Aufgabe, die Brücke zu bauen.',
    ),
    p(
      'In der Übergabe geht am meisten verloren: Papiere, Zeit und die Lust, noch einmal zu fragen. Eine gute Übergabe ist oft die ganze Hilfe, die jemand gebraucht hat.',
    ),
  ),
  plainLanguage: [
    'Manche Sachen macht ein anderes Amt.',
    'Dann schreiben wir Ihnen auf:',
    'Wie heißt das Amt?',
    'Wo ist das Amt?',
    'Wann ist es offen?',
    'Was müssen Sie mitbringen?',
    'Ist das Amt im gleichen Haus?',
    'Dann gehen wir mit Ihnen hin, wenn wir können.',
  ],
  editions: [{ ago: 149, change: 'material', note: 'Erste Ausgabe.' }],
};
