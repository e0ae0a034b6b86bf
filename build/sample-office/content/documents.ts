// All knowledge documents by key.

import type { DocumentEntry } from './document-entry.ts';
import { ersterTag, gebuehren, notbetrieb, wasWirNotieren } from './documents-counter.ts';
import {
  digitaleFotos,
  kindAusweis,
  passEilig,
  pinZuruecksetzen,
  verlustSchritte,
} from './documents-identity.ts';
import {
  anmeldungAblauf,
  auskunftssperre,
  beglaubigungGrenzen,
  fuehrerscheinUmtausch,
  fuehrungszeugnisArten,
} from './documents-services.ts';
import { barrierefrei, dolmetschen, werIstZustaendig } from './documents-team.ts';
import { familientermin, montagvormittag, onlineAnmeldung, saetzeInBriefen } from './insights-management.ts';
import { fototerminal, hauspost, verbrauchsmaterial, wartebereich } from './insights-supply.ts';
import type { DocumentKey } from './keys.ts';

export const documents: Readonly<Record<DocumentKey, DocumentEntry>> = {
  'verlust-schritte': verlustSchritte,
  'pass-eilig': passEilig,
  'anmeldung-ablauf': anmeldungAblauf,
  'pin-zuruecksetzen': pinZuruecksetzen,
  'digitale-fotos': digitaleFotos,
  'kind-ausweis': kindAusweis,
  'beglaubigung-grenzen': beglaubigungGrenzen,
  'fuehrungszeugnis-arten': fuehrungszeugnisArten,
  'fuehrerschein-umtausch': fuehrerscheinUmtausch,
  'wer-ist-zustaendig': werIstZustaendig,
  dolmetschen,
  barrierefrei,
  notbetrieb,
  'erster-tag': ersterTag,
  auskunftssperre,
  'was-wir-notieren': wasWirNotieren,
  gebuehren,
  montagvormittag,
  'saetze-in-briefen': saetzeInBriefen,
  'online-anmeldung': onlineAnmeldung,
  verbrauchsmaterial,
  hauspost,
  fototerminal,
  wartebereich,
  familientermin,
};
