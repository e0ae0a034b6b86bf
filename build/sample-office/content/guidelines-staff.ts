// Guidelines on friendly staff: calm in loud moments, and kindness among ourselves.
import { doc, h3, p, quote, ul } from '../rich.ts';
import type { GuidelineEntry } from './guideline-entry.ts';

export const ruhigBleiben: GuidelineEntry = {
  title: 'Ruhig bleiben, wenn es laut wird',
  principle: 'Wir verstehen jede Wut, aber wir ertragen keine Gewalt.',
  situation: doc(
    p(
      'Eine Stimme wird lauter. Im Wartebereich drehen sich Köpfe. Sie merken, wie Ihr Puls steigt und Ihr Kiefer fest wird. Gleich werden zwei Menschen entscheiden, wie es weitergeht, und nur einer von beiden ist darin geübt.',
    ),
  ),
  doThis: doc(
    ul(
      'Atmen Sie aus, bevor Sie antworten. Länger aus als ein.',
      'Sprechen Sie leiser und langsamer als Ihr Gegenüber, bleiben Sie schräg und nicht frontal, lassen Sie die Hände sichtbar.',
      'Benennen Sie, was Sie sehen, nicht, was Sie davon halten: „Sie sind sehr verärgert.“',
      'Geben Sie etwas zu wählen: hier oder nebenan, jetzt oder in zehn Minuten.',
      'Ziehen Sie die Grenze einmal klar: was geht, was nicht geht, was geschieht, wenn es nicht aufhört.',
      'Bei Beleidigung, Drohung oder wenn Ihnen unwohl ist: Gespräch beenden, Abstand nehmen, Alarmknopf drücken. Niemand wird je fragen, ob es zu früh war.',
      'Danach: Pause. Nicht die nächste Nummer aufrufen, sondern fünf Minuten hinaus.',
    ),
  ),
  dontDo: doc(
    ul(
      'Gewinnen wollen. Wer recht behält, hat noch nichts gelöst.',
      'Anfassen, den Weg verstellen, mit dem Finger zeigen.',
      'Vor Publikum zurechtweisen. Wer sein Gesicht verliert, hat nichts mehr zu verlieren.',
      'Drohen, was Sie nicht tun werden.',
      'Allein damit bleiben. Weder im Gespräch noch danach.',
    ),
  ),
  howWeSayIt: doc(
    p('**Wenn jemand laut wird**'),
    quote(
      '„Ich sehe, dass Sie das sehr ärgert. Ich möchte es verstehen. Erzählen Sie es mir der Reihe nach.“',
    ),
    p('**Die Grenze**'),
    quote(
      '„Über die Sache spreche ich gern weiter. Beschimpfen lasse ich mich nicht. Wenn es so bleibt, beende ich das Gespräch.“',
    ),
    p('**Wenn Sie das Gespräch beenden**'),
    quote(
      '„Ich beende das jetzt. Sie können morgen mit jemand anderem sprechen, Ihr Antrag bleibt davon unberührt.“',
    ),
  ),
  why: doc(
    p(
      'Hinter lauten Stimmen steht meist Angst: um die Wohnung, das Geld, das Kind. Wer das weiß, kann weich zur Person und klar in der Sache sein. Ruhe steckt an, genauso wie Lautstärke.',
    ),
    p(
      'Verstehen heißt aber nicht, alles hinzunehmen. Ihre Unversehrtheit steht über jedem Anliegen. Wer Sie schützt, schützt auch alle, die nach diesem Menschen noch an Ihren Platz kommen.',
    ),
  ),
  plainLanguage: [
    'Manchmal sind Menschen wütend.',
    'Das verstehen wir.',
    'Wir bleiben ruhig.',
    'Wir hören zu.',
    'Aber niemand darf uns beleidigen.',
    'Niemand darf uns bedrohen.',
    'Dann hören wir mit dem Gespräch auf.',
    'Sie dürfen an einem anderen Tag wiederkommen.',
    'Ihr Antrag wird trotzdem bearbeitet.',
  ],
  editions: [
    {
      ago: 142,
      change: 'material',
      note: 'Erste Ausgabe, mit Personalrat und Sicherheitsfachkraft abgestimmt.',
    },
  ],
};

export const freundlichZueinander: GuidelineEntry = {
  title: 'Freundlich zueinander, dann freundlich nach vorn',
  principle: 'Niemand kann den ganzen Tag freundlich sein, aber zusammen sind wir es.',
  situation: doc(
    p(
      'Es ist halb zwölf, der dritte schwierige Fall in Folge, und am Nachbarplatz klingt die Stimme seit einer Weile gepresst. Sie könnten froh sein, dass es nicht Sie getroffen hat. Sie könnten auch zwei Sätze hinüberschieben.',
    ),
  ),
  doThis: doc(
    h3('Am Tresen'),
    ul(
      'Schauen Sie ab und zu nach links und rechts. Bieten Sie einen Tausch an, bevor jemand darum bitten muss.',
      'Nehmen Sie einen angebotenen Tausch an. Er ist keine Kritik.',
      'Sagen Sie es, wenn Sie heute dünnhäutig sind. Dann übernehmen andere die lauten Fälle.',
    ),
    h3('Dahinter'),
    ul(
      'Nach einem schweren Gespräch zuerst den Menschen fragen, wie es geht, dann den Fall.',
      'Loben Sie, was Sie gesehen haben, und zwar genau: nicht „gut gemacht“, sondern was gut war.',
      'Fragen sind immer erlaubt, auch die dritte. Wer antwortet, hat auch einmal gefragt.',
    ),
  ),
  dontDo: doc(
    ul(
      'Über Bürgerinnen und Bürger spotten, wenn die Tür zu ist. Die Haltung geht mit nach vorn.',
      'Jemanden vor Publikum berichtigen.',
      'Wer wie schnell arbeitet, vergleichen. Zwölf Minuten können mehr sein als drei.',
      'Pausen verschenken, weil die Schlange lang ist. Die Schlange ist auch morgen lang.',
    ),
  ),
  howWeSayIt: doc(
    p('**Beim Tauschen**'),
    quote('„Ich habe gerade Luft. Magst du meinen nehmen? Der braucht nur eine Bescheinigung.“'),
    p('**Nach einem schweren Gespräch**'),
    quote('„Wie geht es dir damit? Ich halte vorn so lange die Stellung.“'),
    p('**Beim Loben**'),
    quote('„Wie du gewartet hast, bis sie von sich aus weitergesprochen hat. Das habe ich mir gemerkt.“'),
  ),
  why: doc(
    p(
      'Freundlichkeit ist keine Eigenschaft, die man hat oder nicht hat. Sie ist ein Vorrat, und er wird an jedem Tag kleiner. Aufgefüllt wird er nicht vom Willen, sondern von Menschen, die einen gut behandeln. Wie wir miteinander umgehen, spürt man vorn nach spätestens zwei Sätzen.',
    ),
  ),
  plainLanguage: [
    'Wir arbeiten im Team.',
    'Wir helfen uns gegenseitig.',
    'Jemand hatte ein schweres Gespräch?',
    'Dann fragen wir: Wie geht es dir?',
    'Wir machen Pausen.',
    'So bleiben wir freundlich.',
  ],
  editions: [],
};
