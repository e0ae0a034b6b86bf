// All guidelines by key, in the order in which people read them.
import type { GuidelineEntry, GuidelineKey } from './guideline-entry.ts';
import { erstDerMensch, zusagenHalten } from './guidelines-contact.ts';
import { beschwerden, zumSchlussFragen } from './guidelines-satisfaction.ts';
import { fehlerZugeben, neinMitWeg, uebergeben } from './guidelines-solving.ts';
import { freundlichZueinander, ruhigBleiben } from './guidelines-staff.ts';
import { ausredenLassen, verstaendlichSprechen, wuenscheWeitertragen } from './guidelines-understanding.ts';

export const guidelines: Readonly<Record<GuidelineKey, GuidelineEntry>> = {
  'erst-der-mensch': erstDerMensch,
  'zusagen-halten': zusagenHalten,
  'ausreden-lassen': ausredenLassen,
  'verstaendlich-sprechen': verstaendlichSprechen,
  'wuensche-weitertragen': wuenscheWeitertragen,
  'zum-schluss-fragen': zumSchlussFragen,
  beschwerden,
  'nein-mit-weg': neinMitWeg,
  'fehler-zugeben': fehlerZugeben,
  uebergeben,
  'ruhig-bleiben': ruhigBleiben,
  'freundlich-zueinander': freundlichZueinander,
};
