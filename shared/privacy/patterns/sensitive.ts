// Delicate words (Art. 9 DSGVO: health, religion, origin, opinion, sexual life): never wrong in themselves, so a hint.
// Names of services that offices offer (Schwerbehindertenausweis, Kirchenaustritt) stay untouched.
import { always, type Pattern, pattern } from './finding.ts';

const health =
  'krank|kranke[rnms]?|krankheit|erkrankt|erkrankung|krebs(?:krank|kranke|erkrankung|diagnose)?|tumor|demenz|dement(?:e[rnms]?)?|alzheimer|parkinson|epilepsie|epileptiker(?:in)?|diabetes|diabetiker(?:in)?|depression(?:en)?|depressiv(?:e[rnms]?)?|psychose|psychisch(?:e[rnms]?)?|schizophren(?:e[rnms]?|ie)?|psychiatrie|suizid\\p{L}*|selbstmord\\p{L}*|hiv(?:-positiv)?|aids|multiple sklerose|schlaganfall|herzinfarkt|chemotherapie|dialyse|behindert(?:e[rnms]?)?|behinderung|autist(?:in|isch\\p{L}*)?|autismus|schwanger(?:e[rnms]?|schaft)?|fehlgeburt|alkoholiker(?:in)?|alkoholkrank|drogenabhängig\\p{L}*|drogensüchtig\\p{L}*|suchtkrank\\p{L}*|traumatisiert\\p{L}*|diagnose';
const belief =
  'muslim(?:a|in|e|isch\\p{L}*)?|moslem|islamisch\\p{L}*|jude|jüdin|juden|jüdisch\\p{L}*|katholi(?:k|kin|sch\\p{L}*)|evangelisch(?:e[rnms]?)?|protestant(?:in|isch\\p{L}*)?|orthodox\\p{L}*|atheist(?:in)?|buddhist(?:in|isch\\p{L}*)?|hindu(?:istisch\\p{L}*)?|jesid(?:e|in|isch\\p{L}*)|alevit(?:e|in|isch\\p{L}*)|zeugin? jehovas|zeugen jehovas|konfessionslos\\p{L}*';
const origin =
  'roma|sinti|sintiza|hautfarbe|dunkelhäutig\\p{L}*|schwarzafrikan\\p{L}*|farbige[rnm]?|migrationshintergrund|geflüchtete[rnm]?|flüchtling(?:e|s|en)?|asylbewerber(?:in|innen)?|kurd(?:e|in|isch\\p{L}*)';
const opinion =
  'gewerkschaftsmitglied|gewerkschafter(?:in)?|parteimitglied|(?:afd|cdu|csu|spd|fdp|grünen|linken)-?(?:mitglied|anhänger|wähler)(?:in)?|reichsbürger(?:in)?';
const sexualLife =
  'homosexuell\\p{L}*|schwul(?:e[rnms]?)?|lesbisch(?:e[rnms]?)?|lesbe|bisexuell\\p{L}*|transsexuell\\p{L}*|transgender|intersexuell\\p{L}*|prostituierte[rnm]?';
const offices = 'vorstrafe|vorbestraft\\p{L}*';

const delicate: Pattern = pattern(
  'sensitive',
  new RegExp(
    `(?<![\\p{L}-])(?:${[health, belief, origin, opinion, sexualLife, offices].join('|')})(?![\\p{L}]|-\\p{L})`,
    'dgiu',
  ),
  always('hint'),
);

export const sensitivePatterns: readonly Pattern[] = [delicate];
