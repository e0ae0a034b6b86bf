// Leads and their team, in English.
import type { team as german } from '../de/team.ts';
import type { Like } from '../like.ts';

export const team: Like<typeof german> = {
  members: {
    title: 'Team',
    lead: 'Who belongs to the team, and with which PCs. Tresen doesn’t count what anybody enters.',
    pc_one: '{{count}} PC',
    pc_other: '{{count}} PCs',
    noPc: 'no PC',
    workplace: 'Shared workplace',
    thisPc: 'this PC',
    remove: 'Remove …',
    removeNamed: 'Remove {{name}} from the team …',
    removeAll: 'Remove with all PCs …',
    removeAllNamed: '{{name}}: Remove with all PCs …',
    removePc: 'Remove PC {{number}} …',
    removePcNamed: '{{name}}: Remove PC {{number}} …',
  },
  admit: {
    title: 'Let somebody in',
    lead: 'Have the 30 digits on the other screen read to you by the person. The name of a request proves nothing, only the digits do.',
    requests: 'Open requests',
    takeHint: 'A click enters the name below.',
    noRequests: 'Nobody asks at the moment.',
    takeName: 'Use the name {{name}}',
    namesakes: '{{count}} requests under this name. The digits tell which one is meant.',
    refresh: 'Look for requests',
    fromFile: 'Read a request from a file …',
    fileRequest: 'Request of {{name}} from a file. It is let in as soon as its 30 digits stand here.',
    dropFile: 'Not from the file after all',
    handBack:
      '{{name}} is let in, but doesn’t reach the storage. Write the transfer file to the stick now: with it {{name}} gets into the team.',
    digits: 'Digits',
    digitsHint: 'Blanks and dashes don’t matter.',
    digitsCount: '{{count}} of 30 digits',
    digitsShort: 'There are 30 digits; here are {{count}}.',
    digitsOther: 'Here is something other than digits.',
    who: 'Who is this?',
    newMember: 'New in the team',
    knownMember: 'Another PC of {{name}}',
    namesake: '{{name}} belongs to the team already. Is this another PC of the same person?',
    asFurtherPc: 'Yes, another PC of {{name}}',
    name: 'Name',
    role: 'Role',
    workplace: 'Shared workplace that belongs to nobody alone',
    submit: 'Let in',
    done: '{{name}} belongs to the team now.',
    doneKnown: 'The further PC of {{name}} now belongs to the team.',
  },
  remove: {
    title: 'Remove {{name}} from the team',
    titlePc: 'Remove PC {{number}} of {{name}}',
    text: 'The team gets a new key at once. What {{name}} writes afterwards doesn’t count, and nothing new can be read on these PCs.',
    textPc:
      'The team gets a new key at once. What is written on this PC afterwards doesn’t count, and nothing new can be read there. {{name}} stays in the team.',
    which:
      'Which number a PC has stands on the PC itself, under “Settings”, “Storage”, with “The team’s PCs”. If it is lost, look there on the other PCs.',
    stays:
      'What was exchanged so far stays with the team. What still waits there for the exchange no longer reaches it. And what lies there already stays there and can’t be deleted from here.',
    confirm: 'Remove',
    done: '{{name}} no longer belongs to the team.',
    donePc: 'The PC no longer belongs to the team.',
  },
};
