// What can be wrong with the team's space: one pair of sentences for every kind of failure.
import type { spaceFailures as german } from '../de/space-failures.ts';
import type { Like } from '../like.ts';

export const spaceFailures: Like<typeof german> = {
  'space-none': {
    title: 'This vault belongs to no team.',
    next: 'A lead can set up shared storage under “Settings”, “Storage”; whoever has a team card joins with it on a PC without a vault.',
  },
  'space-joined': {
    title: 'This vault belongs to a team already: {{spaceName}}',
    next: 'Nothing was changed. To move to another team, leave this one first.',
  },
  'space-left': {
    title: 'This vault holds what a team wrote to which it no longer belongs: {{spaceName}}',
    next: 'Nothing was changed. It comes back to that team with its team card. For another team, set up Tresen with a new vault; your entries come along as a file: export them here, import them there.',
  },
  'space-vault-not-empty': {
    title: 'This vault holds entries of its own already.',
    next: 'A team is joined with a new vault. Please export your entries to a file, set Tresen up anew and import the file after joining; nothing gets lost.',
  },
  'space-exists': {
    title: 'A team’s storage lies here already: {{place}}',
    next: 'Nothing was changed. Please choose an empty folder, or join that team with its team card.',
  },
  'space-missing': {
    title: 'The team’s storage isn’t to be found here: {{place}}',
    next: 'Everything is on this PC. Please check that the right folder is entered. If it was emptied, a lead can fill it again from their PC.',
  },
  'space-foreign': {
    title: 'Another team’s storage lies here: {{place}}',
    next: 'Nothing was read and nothing written. Please check address and folder.',
  },
  'space-rolled-back': {
    title: 'The storage is in an older state than this PC: {{place}}',
    next: 'Everything is on this PC. Please ask IT whether a backup was put back. A lead can complete the storage from their PC.',
  },
  'space-rewritten': {
    title: 'Earlier decisions about the team were replaced in the storage: {{place}}',
    next: 'The exchange rests so that nothing wrong is taken over. Everything is on this PC. Please turn to a lead and to IT.',
  },
  'space-split': {
    title: 'Others in the team see another state of the team than this PC.',
    next: 'Until that is settled, nothing is taken over. Everything is on this PC. Please turn to a lead and to IT: the storage doesn’t give everybody the same.',
  },
  'space-newer': {
    title: 'The team uses a newer version of Tresen already.',
    next: 'Please update Tresen on this PC. What you write meanwhile stays here and reaches the team afterwards.',
  },
  'space-card-unreadable': {
    title: 'This is no team card, or it is damaged.',
    next: 'Please choose the file that ends in “.tresen-team”, or ask a lead for it once more.',
  },
  'space-digits-unknown': {
    title: 'There is no open request with these digits.',
    next: 'Please compare all 30 digits with the other person’s screen. If they are right, wait a moment: the request may still be on its way.',
  },
  'space-copied': {
    title: 'This vault is in use on another PC, too: it was copied.',
    next: 'Nothing is lost. This PC goes on as a device of its own by itself, unless the other one has taken its place already; whether it still belongs to the team stands at the bottom left. Please tell a lead and IT.',
  },
  'space-ended': {
    title: 'This PC no longer belongs to the team: {{spaceName}}',
    next: 'Everything that is here stays and can be exported. If this was a mistake, please turn to a lead.',
  },
  'space-disk-full': {
    title: 'There is no more room on this PC for what comes from the team.',
    next: 'Nothing is lost: what is here stays, and what is missing lies in the storage. Please make room on the disk; Tresen then goes on by itself.',
  },
  'space-key-missing': {
    title: 'The team’s key isn’t here for this PC yet.',
    next: 'It comes by itself as soon as a lead’s PC exchanges the next time. Until then, what you write stays safe on this PC. If it doesn’t come, please talk to a lead.',
  },
  'space-recovery-key': {
    title: 'This recovery key doesn’t fit this team.',
    next: 'Please check the spelling and whether the sheet is this team’s. Nothing was changed on this PC.',
  },
  'space-recovery-unread': {
    title: 'Not everything in the storage can be read. Files that can’t: {{count}}',
    next: 'Everything else lies on this PC, encrypted; in the storage each file stays as it is. Please ask the IT for a backup of the storage, or for a PC of the team that still works, and then try again: only the rest is read.',
  },
  'space-moved': {
    title: 'Another team lead has just moved the storage: {{place}}',
    next: 'For now this PC stays where it is. Under “Settings”, “Storage” you can go along, or keep the storage here; please talk to each other.',
  },
  'space-entry-too-large': {
    title: 'One entry is too large to be given to the team.',
    next: 'Everything is safe on this PC; the exchange rests until the entry is smaller. Please divide its text among several entries and delete it. If that can’t be done, please turn to IT.',
  },
  'space-overtaken': {
    title: 'Another lead decided something else at the same moment.',
    next: 'Your decision about the team doesn’t count; everything else stays and goes on being exchanged. Please look at the team and decide again, or ask another lead to.',
  },
  'space-admission-undone': {
    title: 'This PC was let in as another lead decided something else: that it was let in doesn’t count.',
    next: 'It asks once more by itself, and everything that is here comes along. Please tell a lead the 30 digits under “Settings”, “Storage”; the lead’s PC may let it in again by itself before that.',
  },
  'transfer-cut': {
    title: 'The transfer file isn’t complete: {{file}}',
    next: 'Nothing was taken in. Please wait until it is copied whole, or have the file written once more.',
  },
  'transfer-damaged': {
    title: 'The transfer file is damaged: {{file}}',
    next: 'Nothing was taken in. Please have the file written once more, preferably on another medium.',
  },
  'transfer-foreign': {
    title: 'This transfer file is another team’s: {{file}}',
    next: 'Nothing was taken in. Please check whether it is the right file.',
  },
  'transfer-not-admitted': {
    title: 'In this transfer file this PC isn’t let in yet: {{file}}',
    next: 'A team lead first has to read your request, type your 30 digits, and then write a new transfer file. Your request stands.',
  },
  'request-foreign': {
    title: 'This request is for another team: {{file}}',
    next: 'Nobody was let in. Please check whether the other person used your team card.',
  },
  'request-other-digits': {
    title: 'The request in the file has other digits.',
    next: 'Nobody was let in. Please compare all 30 digits with the other person’s screen once more. If they still differ, the file isn’t from their PC: have the request handed over anew.',
  },
  'request-answered': {
    title: 'This PC belongs to the team already.',
    next: 'Please write a transfer file to the stick under “Settings”, “Storage” and hand it to the other person.',
  },
};
