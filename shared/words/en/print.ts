// Printed sheets and their preview, in English.
import type { print as german } from '../de/print.ts';
import type { Like } from '../like.ts';

export const print: Like<typeof german> = {
  pageOf: 'Page {{page}} of {{pages}}',
  editionNumber: 'Edition {{number}}',
  validFrom: 'valid from {{from}}',
  validFromUntil: 'valid from {{from}} to {{until}}',
  code: 'code {{code}}',
  workingText: 'Working text of {{date}}',
  draftMark: 'DRAFT',
  expiredMark: 'EXPIRED',
  draftNotice: 'Draft: this text is not published and does not apply yet.',
  expiredNotice: 'Expired: this edition was valid until {{until}}.',
  upcomingNotice: 'This edition applies from {{from}}.',
  guideline: {
    eyebrow: 'How we treat people',
    setTitle: 'How we treat people at the counter',
    setLead: 'What we have agreed on, guideline by guideline.',
    overview: 'Overview',
    column: { guideline: 'Guideline', edition: 'Edition', validity: 'Validity' },
    asOf: 'As of {{date}}',
    unlimited: 'from {{from}}',
    range: '{{from}} to {{until}}',
    draft: 'Draft',
  },
  document: { forWhom: 'For: {{who}}', services: 'Services: {{services}}' },
  recovery: {
    title: 'Recovery code',
    lead: 'This code opens the vault of “{{office}}” when the passphrase has been forgotten. Whoever has it can read everything.',
    codeLabel: 'Your code',
    keepTitle: 'How to keep it',
    keep: {
      envelope: 'In a sealed, signed envelope, where seals or spare keys are kept as well.',
      apart: 'Not at the PC, not in the desk beside it, and not as a photograph.',
      replace:
        'If the envelope was opened, make a new code in Tresen under “Settings”. The old one then no longer works.',
    },
    useTitle: 'How to use it',
    use: {
      choose:
        'Start Tresen and choose “Forgotten the passphrase? Open with the recovery code” on the lock screen.',
      type: 'Type the code. Capitals and hyphens make no difference.',
      passphrase: 'Set a new passphrase.',
    },
    kept: { printedOn: 'Printed on', where: 'Kept by', signature: 'Signature' },
  },
  officeKey: {
    title: 'Recovery key',
    lead: 'This key opens everything that the team of “{{office}}” has in its shared storage, even if all PCs are lost. Whoever has it and access to the storage can read everything.',
    codeLabel: 'The office’s key',
    keepTitle: 'How to keep it',
    keep: {
      envelope: 'In a closed, signed envelope, where seals or spare keys are kept.',
      apart: 'Not at the PC, not in the desk beside it, and not as a photo.',
      replace:
        'Together with a team card on a stick, so that somebody knows later which storage it belongs to.',
    },
    useTitle: 'When you need it',
    use: {
      choose:
        'Only when no PC of the team can be used any more. As long as a team lead’s PC runs, the envelope stays closed.',
      type: 'On a new PC choose “Join a team”, read the team card, then “Recover with the recovery key”.',
      passphrase: 'If the envelope was opened without need, tell the team lead and IT.',
    },
  },
  preview: {
    title: 'Print preview',
    making: 'The sheet is being prepared …',
    broken: 'The sheet can’t be shown. You can print and save it all the same.',
    page: 'Page {{page}} of {{pages}}',
    toolbar: 'Pages and zoom',
    previous: 'Previous page',
    next: 'Next page',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitPage: 'Whole page',
    zoom: '{{percent}} %',
    large: 'Large print',
    print: 'Print …',
    save: 'Save as PDF …',
    saved: 'The PDF file has been saved.',
  },
};
