// Guidelines on personal contact: the first seconds, and what we have promised.
import { doc, p, quote, ul } from '../rich.ts';
import type { GuidelineEntry } from './guideline-entry.ts';

export const erstDerMensch: GuidelineEntry = {
  title: 'Erst der Mensch, dann der Vorgang',
  principle: 'Wer zu uns kommt, wird gesehen, bevor er bearbeitet wird.',
  situation: doc(
    p(
      'Die Nummer springt um. Jemand steht auf, sammelt Tasche, Kind und Unterlagen ein und kommt auf Sie zu. Auf Ihrem Bildschirm ist noch der vorige Fall offen. In diesen vier Sekunden entscheidet sich, ob hier gleich zwei Menschen miteinander sprechen oder eine Nummer mit einem Bildschirm.',
    ),
  ),
  doThis: doc(
    ul(
      'Aufschauen, sobald jemand auf Sie zukommt. Die Hände von der Tastatur nehmen.',
      'Zuerst grüßen, dann nach dem Anliegen fragen, dann nach dem Ausweis. In dieser Reihenfolge.',
      'Müssen Sie noch etwas abschließen, sagen Sie es und sagen Sie, wie lange: „Eine halbe Minute, dann bin ich ganz bei Ihnen.“',
      'Drehen Sie den Bildschirm, wenn Sie etwas eintragen, das die Person lesen darf.',
      'Sprechen Sie den Menschen an, um den es geht, nicht die Begleitung, das Kind oder den Dolmetscher.',
      'Verabschieden Sie sich mit einem Blick. Er dauert eine Sekunde und bleibt am längsten.',
    ),
  ),
  dontDo: doc(
    ul(
      '„Der Nächste!“ rufen.',
      'Mit „Ausweis?“ beginnen.',
      'Schweigend weitertippen, während jemand schon vor Ihnen steht.',
      'Über einen Menschen im Rollstuhl hinweg mit der Person sprechen, die ihn schiebt.',
      'Freundlichkeit spielen. Ein ruhiges, ehrliches „Guten Morgen“ genügt völlig.',
    ),
  ),
  howWeSayIt: doc(
    p('**Zur Begrüßung**'),
    quote('„Guten Morgen. Nehmen Sie sich Zeit, sich hinzusetzen. Was führt Sie her?“'),
    p('**Wenn Sie noch nicht fertig sind**'),
    quote('„Ich habe Sie gesehen. Ich schließe noch einen Satz ab, dann geht es los.“'),
    p('**Zum Abschied**'),
    quote('„Dann haben wir alles. Kommen Sie gut nach Hause.“'),
  ),
  why: doc(
    p(
      'Für uns ist es der vierzigste Fall der Woche. Für den Menschen vor uns ist es oft das einzige Gespräch mit der Stadt in drei Jahren, und er hat dafür freigenommen, ein Kind untergebracht, sich vielleicht gefürchtet. Ob er sich danach als Bürger oder als Bittsteller fühlt, hängt selten am Bescheid. Es hängt daran, ob jemand aufgeschaut hat.',
    ),
    p(
      'Und es hilft uns selbst: Wer sich gesehen fühlt, erzählt klarer, wird seltener laut und nimmt ein Nein leichter an.',
    ),
  ),
  plainLanguage: [
    'Wir sehen zuerst den Menschen.',
    'Danach kommt das Papier.',
    'Wir schauen Sie an.',
    'Wir sagen Guten Tag.',
    'Wir fragen: Was brauchen Sie?',
    'Manchmal müssen wir noch etwas fertig machen.',
    'Dann sagen wir Ihnen, wie lange es dauert.',
    'Wir sprechen mit Ihnen.',
    'Wir sprechen nicht über Sie hinweg.',
  ],
  editions: [{ ago: 240, change: 'material', note: 'Erste Ausgabe, in zwei Teamrunden besprochen.' }],
};

export const zusagenHalten: GuidelineEntry = {
  title: 'Was wir zusagen, halten wir',
  principle: 'Versprechen Sie lieber wenig und halten Sie es, als viel und vergessen Sie es.',
  situation: doc(
    p(
      'Am Ende eines schwierigen Telefonats sagen Sie: „Ich kümmere mich darum und melde mich.“ Am anderen Ende atmet jemand auf, legt auf und wartet. Von nun an sieht dieser Mensch dreimal am Tag auf sein Telefon. Sie haben inzwischen elf weitere Gespräche geführt.',
    ),
  ),
  doThis: doc(
    ul(
      'Nennen Sie einen Tag, nicht „bald“. Nehmen Sie einen Tag mehr, als Sie brauchen.',
      'Tragen Sie die Wiedervorlage ein, solange die Person noch da ist. Sie darf dabei zusehen.',
      'Melden Sie sich am genannten Tag auch dann, wenn es nichts Neues gibt.',
      'Sagen Sie nur zu, was in unserer Hand liegt. Bei allem anderen sagen Sie, wer entscheidet.',
      'Können Sie selbst nicht anrufen, geben Sie die Zusage mit allem weiter, was dazugehört. Die Zusage gehört dem Amt, nicht Ihnen allein.',
    ),
  ),
  dontDo: doc(
    ul(
      '„Das müsste diese Woche noch klappen.“ Wer das hört, hört: Es klappt diese Woche.',
      'Einen Rückruf anbieten, um ein Gespräch zu beenden.',
      'Warten, bis die Lösung perfekt ist, und bis dahin schweigen.',
      'Für eine andere Stelle versprechen, wie lange sie braucht.',
    ),
  ),
  howWeSayIt: doc(
    p('**Bei der Zusage**'),
    quote(
      '„Ich rufe Sie spätestens am Donnerstag vor zwölf Uhr an. Auch wenn ich bis dahin noch keine Antwort habe.“',
    ),
    p('**Wenn es nichts Neues gibt**'),
    quote(
      '„Ich habe noch keine Entscheidung, aber ich wollte mein Wort halten. Ich frage am Montag wieder nach.“',
    ),
    p('**Wenn es nicht in unserer Hand liegt**'),
    quote('„Das entscheidet das Bundesamt. Zusagen kann ich Ihnen, dass ich heute noch nachfrage.“'),
  ),
  why: doc(
    p(
      'Warten ist leicht, wenn man weiß, worauf und bis wann. Zermürbend ist das Warten ins Leere. Ein Anruf ohne Ergebnis kostet uns zwei Minuten und erspart dem anderen eine Woche Grübeln, und uns meist drei Nachfragen.',
    ),
    p('Vertrauen in eine Behörde entsteht nicht durch Leitbilder. Es entsteht donnerstags vor zwölf.'),
  ),
  plainLanguage: [
    'Wir sagen Ihnen einen Tag.',
    'An diesem Tag melden wir uns.',
    'Wir melden uns auch, wenn wir noch keine Antwort haben.',
    'Wir versprechen nur, was wir selbst tun können.',
    'Andere Ämter entscheiden manchmal auch.',
    'Dann sagen wir Ihnen, welches Amt das ist.',
  ],
  editions: [{ ago: 226, change: 'material', note: 'Erste Ausgabe.' }],
};
