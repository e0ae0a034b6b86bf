// Guidelines on understanding people: listening, speaking plainly, carrying on what was heard.
import { doc, p, quote, table, ul } from '../rich.ts';
import type { GuidelineEntry } from './guideline-entry.ts';

export const ausredenLassen: GuidelineEntry = {
  title: 'Ausreden lassen, dann nachfragen',
  principle: 'Das eigentliche Anliegen kommt selten im ersten Satz.',
  situation: doc(
    p(
      'Eine Frau sagt: „Ich brauche eine Meldebescheinigung.“ Die ist in zwei Minuten gedruckt. Sie könnten loslegen. Sie könnten aber auch einen Atemzug lang warten. Dann käme vielleicht der zweite Satz: „Für die Wohnungsgenossenschaft, wir müssen bis Monatsende raus.“ Und mit ihm ein ganz anderes Gespräch.',
    ),
  ),
  doThis: doc(
    ul(
      'Lassen Sie den ersten Bericht zu Ende gehen, ohne zu unterbrechen. Er dauert meist unter einer Minute.',
      'Fassen Sie dann in einem Satz zusammen, was Sie verstanden haben, und lassen Sie sich berichtigen.',
      'Fragen Sie einmal nach dem Wofür: Oft gibt es einen kürzeren, billigeren oder besseren Weg.',
      'Stellen Sie eine Frage auf einmal und warten Sie die Antwort ab.',
      'Hören Sie auf das, was leise gesagt wird. Wer die Stimme senkt, möchte, dass andere nicht mithören: Bieten Sie den Nebenraum an.',
    ),
  ),
  dontDo: doc(
    ul(
      'Sätze für andere zu Ende sprechen, auch wenn man das Ende schon kennt.',
      '„Das brauchen Sie nicht“ sagen, bevor klar ist, wozu es gebraucht wird.',
      'Nach Gründen fragen, die für das Anliegen keine Rolle spielen. Neugier ist kein Service.',
      'Beim Zuhören tippen. Erst hören, dann schreiben.',
    ),
  ),
  howWeSayIt: doc(
    p('**Zum Zusammenfassen**'),
    quote(
      '„Wenn ich Sie richtig verstehe, brauchen Sie den Pass für den Flug am Zwölften, und die alte Adresse steht noch darin. Stimmt das so?“',
    ),
    p('**Nach dem Wofür**'),
    quote('„Darf ich fragen, wer das Papier haben möchte? Manchmal reicht ein einfacheres.“'),
    p('**Wenn jemand leise wird**'),
    quote('„Wir können das auch nebenan besprechen. Dort hört niemand mit.“'),
  ),
  why: doc(
    p(
      'Wir kennen die Leistungen, die Menschen kennen ihr Leben. Gefragt wird nach einem Formular, gesucht wird eine Lösung. Wer nach zehn Sekunden unterbricht, bearbeitet das Formular und sieht denselben Menschen nächste Woche wieder.',
    ),
    p('Zuhören ist deshalb kein Luxus für ruhige Tage. Es ist die schnellste Art zu arbeiten.'),
  ),
  plainLanguage: [
    'Wir hören Ihnen zu.',
    'Wir unterbrechen Sie nicht.',
    'Dann sagen wir mit unseren Worten, was wir verstanden haben.',
    'Sie sagen uns, ob das stimmt.',
    'Wir fragen, wofür Sie etwas brauchen.',
    'Denn manchmal gibt es einen leichteren Weg.',
    'Sie möchten allein mit uns sprechen?',
    'Dann gehen wir in einen anderen Raum.',
  ],
  editions: [
    {
      ago: 233,
      change: 'material',
      note: 'Erste Ausgabe.',
      earlier: {
        doThis: doc(
          ul(
            'Lassen Sie den ersten Bericht zu Ende gehen, ohne zu unterbrechen. Er dauert meist unter einer Minute.',
            'Fassen Sie dann in einem Satz zusammen, was Sie verstanden haben, und lassen Sie sich berichtigen.',
            'Fragen Sie einmal nach dem Wofür: Oft gibt es einen kürzeren, billigeren oder besseren Weg.',
            'Stellen Sie eine Frage auf einmal und warten Sie die Antwort ab.',
          ),
        ),
        howWeSayIt: doc(
          p('**Zum Zusammenfassen**'),
          quote(
            '„Wenn ich Sie richtig verstehe, brauchen Sie den Pass für den Flug am Zwölften, und die alte Adresse steht noch darin. Stimmt das so?“',
          ),
          p('**Nach dem Wofür**'),
          quote('„Darf ich fragen, wer das Papier haben möchte? Manchmal reicht ein einfacheres.“'),
        ),
        plainLanguage: [
          'Wir hören Ihnen zu.',
          'Wir unterbrechen Sie nicht.',
          'Dann sagen wir mit unseren Worten, was wir verstanden haben.',
          'Sie sagen uns, ob das stimmt.',
          'Wir fragen, wofür Sie etwas brauchen.',
          'Denn manchmal gibt es einen leichteren Weg.',
        ],
      },
    },
    {
      ago: 38,
      change: 'material',
      note: 'Neu: Wer leise spricht, dem bieten wir den Nebenraum an. Grund sind mehrere Eindrücke vom Tresen.',
    },
  ],
};

export const verstaendlichSprechen: GuidelineEntry = {
  title: 'So sprechen, dass es ankommt',
  principle: 'Verstanden ist nicht, was wir gesagt haben, sondern was der andere damit tun kann.',
  situation: doc(
    p(
      'Sie haben alles richtig erklärt. Die Person nickt, bedankt sich, geht und steht drei Tage später mit dem falschen Papier wieder da. Genickt hat sie aus Höflichkeit. Nachgefragt hätte sie nur, wenn sie sich getraut hätte.',
    ),
  ),
  doThis: doc(
    ul(
      'Sagen Sie zuerst, was jetzt zu tun ist, und erst danach, warum.',
      'Kurze Sätze. Ein Gedanke, ein Satz, eine Pause.',
      'Nehmen Sie das Wort, das die Person benutzt hat. Sagt sie „Zettel vom Vermieter“, sagen Sie das auch.',
      'Schreiben Sie auf, was mitzubringen ist: drei Zeilen auf einem Blatt sind besser als eine gute Erklärung.',
      'Fragen Sie nicht „Haben Sie das verstanden?“, sondern lassen Sie den nächsten Schritt nennen.',
      'Fehlt die gemeinsame Sprache, holen Sie das Telefondolmetschen dazu, bevor das Gespräch schwierig wird.',
    ),
  ),
  dontDo: doc(
    ul(
      'Lauter werden, wenn jemand wenig Deutsch spricht oder schlecht hört. Langsamer und zugewandt hilft, lauter nie.',
      'In Halbsätzen sprechen: „Du gehen Zimmer drei“ ist nicht einfach, es ist herabsetzend.',
      'Kinder heikle Dinge übersetzen lassen: Geld, Krankheit, Streit, Aufenthalt.',
      'Paragrafen nennen, wenn niemand danach gefragt hat.',
    ),
  ),
  howWeSayIt: doc(
    table(
      ['Statt', 'Besser'],
      [
        '„Sie benötigen die Wohnungsgeberbestätigung gemäß Bundesmeldegesetz.“',
        '„Ihr Vermieter muss dieses Blatt unterschreiben. Dann können wir Sie anmelden.“',
      ],
      [
        '„Das ist hier nicht antragsgegenständlich.“',
        '„Dafür ist das Jugendamt da. Ich zeige Ihnen, wie Sie hinkommen.“',
      ],
      ['„Haben Sie das verstanden?“', '„Ich habe viel auf einmal erzählt. Was machen Sie jetzt als Erstes?“'],
      ['„Wie ich schon sagte …“', '„Ich versuche es anders.“'],
    ),
  ),
  why: doc(
    p(
      'Wir leben in dieser Sprache, die anderen besuchen sie. Jedes Amtswort, das wir weglassen, ist eine Stufe weniger vor der Tür. Das gilt nicht nur für Menschen, die neu im Land sind: Wer aufgeregt, krank oder müde ist, versteht kurze Sätze besser. Das sind an manchen Tagen alle, auch wir.',
    ),
  ),
  plainLanguage: [
    'Wir sprechen so, dass Sie uns verstehen.',
    'Wir benutzen kurze Sätze.',
    'Wir schreiben Ihnen das Wichtigste auf.',
    'Sie verstehen etwas nicht?',
    'Dann sagen Sie es uns bitte.',
    'Wir erklären es noch einmal anders.',
    'Sie sprechen wenig Deutsch?',
    'Dann rufen wir eine Person an.',
    'Diese Person übersetzt für uns.',
  ],
  editions: [
    { ago: 205, change: 'material', note: 'Erste Ausgabe, mit Rat der Beratungsstelle für Leichte Sprache.' },
  ],
};

export const wuenscheWeitertragen: GuidelineEntry = {
  title: 'Wünsche weitertragen',
  principle: 'Was am Tresen gesagt wird, soll im Haus ankommen.',
  situation: doc(
    p(
      'Zum dritten Mal in dieser Woche sagt jemand: „Das hätte ja auch in der Terminbestätigung stehen können.“ Sie denken: Stimmt. Der Mensch geht, die nächste Nummer kommt. Am Freitag hat niemand mehr daran gedacht, und am Montag sagt es der Vierte.',
    ),
  ),
  doThis: doc(
    ul(
      'Schreiben Sie den Wunsch auf, in den Worten, in denen er gefallen ist. Ein Satz reicht.',
      'Hat ihn schon jemand notiert, hängen Sie Ihren an: „auch gesehen“. So wird aus einer Stimme ein Muster.',
      'Wird ein Muster daraus, schreiben Sie eine Einsicht für die, die es ändern können: Leitung, Produkt, Logistik, Einkauf.',
      'Sagen Sie dem Menschen ehrlich, was mit seinem Wunsch geschieht.',
      'Erzählen Sie weiter, wenn sich durch einen Wunsch etwas geändert hat. Auch am Tresen.',
    ),
  ),
  dontDo: doc(
    ul(
      '„Da sind Sie der Erste, der das sagt.“ Selbst wenn es stimmt.',
      '„Das gebe ich weiter“ sagen und es dabei belassen.',
      'Den Wunsch verteidigen oder widerlegen, bevor er aufgeschrieben ist.',
      'Notieren, wer es gesagt hat. Was gesagt wurde, genügt.',
    ),
  ),
  howWeSayIt: doc(
    p('**Wenn ein Wunsch fällt**'),
    quote('„Das schreibe ich auf, so wie Sie es gerade gesagt haben. Wir sprechen jeden Freitag darüber.“'),
    p('**Wenn es nicht gehen wird**'),
    quote(
      '„Ich glaube nicht, dass wir das bald ändern können. Aufgeschrieben wird es trotzdem, denn Sie sind nicht allein damit.“',
    ),
    p('**Wenn sich etwas geändert hat**'),
    quote('„Das Schild am Eingang hängt dort, weil jemand wie Sie danach gefragt hat.“'),
  ),
  why: doc(
    p(
      'Große Umfragen erreichen die, die gern Umfragen ausfüllen. Am Tresen stehen alle. Zehn Sätze, die wirklich gefallen sind, sagen einer Leitung mehr als eine Durchschnittsnote, weil man aus ihnen lesen kann, was zu tun ist.',
    ),
    p('Wir sind die Einzigen im Haus, die das hören. Wenn wir es nicht weitersagen, weiß es niemand.'),
  ),
  plainLanguage: [
    'Sie haben einen Wunsch an das Amt?',
    'Sagen Sie ihn uns.',
    'Wir schreiben Ihren Wunsch auf.',
    'Ihren Namen schreiben wir nicht auf.',
    'Jeden Freitag sprechen wir über die Wünsche.',
    'Manches können wir ändern.',
    'Manches können wir nicht ändern.',
    'Wir sagen Ihnen ehrlich, was geht.',
  ],
  editions: [{ ago: 198, change: 'material', note: 'Erste Ausgabe.' }],
};
