// What the words in the link dialog can lead to: documents, contacts, an address, or where the link leads already.
import { useDebouncedValue } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import { IconAddressBook, IconFileText, IconMail, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Hit, Snippet } from '../../shared/contract/search.ts';
import { hrefFromTyped, hrefOfRecord, linkTarget } from '../../shared/richtext/links.ts';
import { useFormat } from '../app/use-format.ts';
import { useAnswer } from '../bridge/use-ask.ts';
import { useRow } from '../replica/use-rows.ts';

export interface LinkChoice {
  readonly href: string;
  readonly name: string;
  /** Tells contacts about one service apart. */
  readonly detail: string;
  readonly kind: string;
  readonly icon: Icon;
}

export interface LinkChoices {
  /** Best first. */
  readonly choices: readonly LinkChoice[];
  readonly problem: 'nothing' | 'gone' | null;
  /** False while the best is still looked for; what is shown until then answers what was typed before. */
  readonly settled: boolean;
}

/** `present` is where the link leads until now, `own` the record that is being written: a text doesn't lead to itself. */
export function useLinkChoices(typed: string, present: string, own: string): LinkChoices {
  const standing = useStanding(present);
  const addresses = useAddresses(typed);
  const { found, settled } = useFound(typed, own);
  if (typed.trim() === '') {
    return {
      choices: standing ? [standing] : [],
      problem: standing === null ? 'gone' : null,
      settled: true,
    };
  }
  const choices = [...addresses, ...found];
  return {
    choices,
    problem: settled && choices.length === 0 ? 'nothing' : null,
    settled: settled || addresses.length > 0,
  };
}

/** The record that a link leads to already: undefined where it is none or still read, null where it is gone. */
function useStanding(present: string): LinkChoice | null | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const target = linkTarget(present);
  const document = useRow('document', target?.kind === 'document' ? target.id : undefined);
  const contact = useRow('contact', target?.kind === 'contact' ? target.id : undefined);
  const service = useRow('service', contact?.fields.service);
  const common = { href: present, kind: t('editor.link.asBefore') };
  if (target?.kind === 'document')
    return document && { ...common, name: document.fields.title, detail: '', icon: IconFileText };
  if (target?.kind !== 'contact') return undefined;
  return (
    contact && {
      ...common,
      name: `${service?.fields.name ?? t('editor.link.contact')} · ${format.halfDay(contact.fields.at)}`,
      detail: contact.fields.concern,
      icon: IconAddressBook,
    }
  );
}

function useAddresses(typed: string): readonly LinkChoice[] {
  const { t } = useTranslation();
  const target = linkTarget(hrefFromTyped(typed));
  if (target?.kind !== 'web' && target?.kind !== 'mail') return [];
  const { kind, href } = target;
  const icon = kind === 'mail' ? IconMail : IconWorld;
  return [{ href, name: href.replace(/^mailto:/, ''), detail: '', kind: t(`editor.link.${kind}`), icon }];
}

function useFound(
  typed: string,
  own: string,
): { readonly found: readonly LinkChoice[]; readonly settled: boolean } {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const answer = useAnswer('search.query', [{ text: asked, types: ['document', 'contact'], limit: 9 }]);
  const choiceOf = (hit: Hit): LinkChoice =>
    hit.type === 'contact'
      ? {
          href: hrefOfRecord('contact', hit.id),
          name: `${plain(hit.title) || t('editor.link.contact')} · ${format.halfDay(hit.sort)}`,
          detail: plain(hit.excerpt),
          kind: t('editor.link.contact'),
          icon: IconAddressBook,
        }
      : {
          href: hrefOfRecord('document', hit.id),
          name: plain(hit.title),
          detail: '',
          kind: t('editor.link.document'),
          icon: IconFileText,
        };
  const hits = asked === '' || answer.kind !== 'ready' ? [] : answer.value.hits;
  return {
    found: hits.filter(({ id }) => id !== own).map(choiceOf),
    settled: asked === typed.trim() && answer.kind === 'ready' && !answer.stale,
  };
}

const plain = (snippets: readonly Snippet[]): string => snippets.map(({ text }) => text).join('');
