// The German areas, put together. A new area is one file beside the others and one line here and in en.ts.

import { capture } from './de/capture.ts';
import { cli } from './de/cli.ts';
import { common } from './de/common.ts';
import { conduct } from './de/conduct.ts';
import { contacts } from './de/contacts.ts';
import { contests } from './de/contests.ts';
import { editor } from './de/editor.ts';
import { failures } from './de/failures.ts';
import { firstStart } from './de/first-start.ts';
import { followUps } from './de/follow-ups.ts';
import { forms } from './de/forms.ts';
import { frame } from './de/frame.ts';
import { guard } from './de/guard.ts';
import { joining } from './de/joining.ts';
import { knowledge } from './de/knowledge.ts';
import { lock } from './de/lock.ts';
import { members } from './de/members.ts';
import { model } from './de/model.ts';
import { print } from './de/print.ts';
import { reasons } from './de/reasons.ts';
import { search } from './de/search.ts';
import { settings } from './de/settings.ts';
import { shell } from './de/shell.ts';
import { storage } from './de/storage.ts';
import { team } from './de/team.ts';
import { today } from './de/today.ts';

export const de = {
  common,
  failures,
  reasons,
  model,
  frame,
  firstStart,
  joining,
  lock,
  settings,
  forms,
  members,
  storage,
  team,
  search,
  today,
  contacts,
  followUps,
  guard,
  capture,
  contests,
  knowledge,
  editor,
  conduct,
  print,
  shell,
  cli,
} as const;
