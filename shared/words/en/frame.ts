// The frame around all screens, in English.
import type { frame as german } from '../de/frame.ts';
import type { Like } from '../like.ts';

export const frame: Like<typeof german> = {
  skip: 'Skip to content',
  navigation: 'Areas',
  nav: {
    today: 'Today',
    contacts: 'Contacts',
    knowledge: 'Knowledge',
    conduct: 'Conduct',
    settings: 'Settings',
  },
  quickContact: 'New contact',
  print: 'Print view',
  search: 'Search',
  lock: 'Lock',
  member: '{{name}} · {{role}}',
  standing: {
    role: 'You have the role {{role}} now. What you see and can change follows from that.',
    ended:
      'This PC no longer belongs to the team “{{team}}”. Everything stays here; what you write does not reach the others.',
  },
  trust: {
    saved: 'Safe on this PC, {{time}}',
    waiting: 'Safe on this PC',
    withTeam: 'Everything with the team, {{at}}',
    pending_one: '{{count}} entry on this PC only so far',
    pending_other: '{{count}} entries on this PC only so far',
    paused: 'Exchange paused',
    noAccess: 'No access to the storage yet',
    problem: 'Exchange disturbed, goes on by itself',
    stopped: 'The exchange needs your help',
    requested: 'Waiting to be let into the team',
    moved: 'The storage has moved',
    ended: 'No longer in the team',
    endedText: 'Everything lies on this PC',
    behind: 'How the exchange stands',
  },
  sample: {
    banner: 'Sample office: all names and entries are invented.',
    leave: 'Leave the sample office',
  },
  filling: 'Loading entries …',
  opening: 'Opening the vault …',
  notFound: {
    title: 'This page does not exist',
    text: 'The link leads nowhere. Perhaps the entry has been erased in the meantime.',
    toToday: 'Go to Today',
  },
  notForYou:
    'Contacts stay with the team at the counter and its lead. Your role reads what is published: Knowledge and Conduct.',
  crashed: {
    title: 'This view has stopped',
    text: 'Saved entries are not affected. Reload the view; if it happens again, please report the text below.',
    reload: 'Reload the view',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    help: 'This overview',
    search: 'Search everything',
    newContact: 'New contact',
    settings: 'Settings',
    lock: 'Lock',
    goTo: 'Go to “{{screen}}”',
    global: 'Everywhere',
    here: 'In this view',
    mod: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt',
    right: 'Right arrow',
    left: 'Left arrow',
  },
  notices: { title: 'Please note', read: 'Understood' },
  flush: {
    title: 'Not everything is safe yet',
    closing: 'If you close now, what has not been saved is lost.',
    locking: 'If you lock now, what has not been saved is lost.',
    stay: 'Go back',
    closeAnyway: 'Close anyway',
    lockAnyway: 'Lock anyway',
  },
};
