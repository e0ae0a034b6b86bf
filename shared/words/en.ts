// The English areas, put together; the compiler holds them to the German shape.

import type { de } from './de.ts';
import { capture } from './en/capture.ts';
import { cli } from './en/cli.ts';
import { common } from './en/common.ts';
import { conduct } from './en/conduct.ts';
import { contacts } from './en/contacts.ts';
import { contests } from './en/contests.ts';
import { editor } from './en/editor.ts';
import { failures } from './en/failures.ts';
import { firstStart } from './en/first-start.ts';
import { followUps } from './en/follow-ups.ts';
import { forms } from './en/forms.ts';
import { frame } from './en/frame.ts';
import { guard } from './en/guard.ts';
import { joining } from './en/joining.ts';
import { knowledge } from './en/knowledge.ts';
import { lock } from './en/lock.ts';
import { members } from './en/members.ts';
import { model } from './en/model.ts';
import { print } from './en/print.ts';
import { reasons } from './en/reasons.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { storage } from './en/storage.ts';
import { team } from './en/team.ts';
import { today } from './en/today.ts';
import type { Like } from './like.ts';

export const en: Like<typeof de> = {
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
};
