// What two people changed at once and nobody has settled: nobody opens an old contact by chance and finds it there.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/use-format.ts';
import { useRowsByIds } from '../../replica/use-rows.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Links } from './Links.tsx';
import { useContested } from './use-contested.ts';

const most = 3;

/** Nothing is drawn where nothing is contested. */
export function ToDecide() {
  const { t } = useTranslation();
  const format = useFormat();
  const contacts = useContested('contact');
  const documents = useContested('document');
  const guidelines = useContested('guideline');
  const services = useRowsByIds(
    'service',
    contacts.slice(0, most).map(({ fields }) => fields.service),
  );
  if (contacts.length + documents.length + guidelines.length === 0) return null;
  const titled = (rows: typeof documents | typeof guidelines, type: 'document' | 'guideline') =>
    rows.map(({ id, fields }) => ({ id, target: id, title: fields.title, note: t(`model.type.${type}`) }));
  return (
    <Panel title={t('today.decide')} lead={t('today.decideLead')}>
      <Links
        area="contacts"
        most={most}
        items={contacts.map(({ id, fields }, index) => ({
          id,
          target: id,
          title:
            services[index] === undefined
              ? '…'
              : (services[index]?.fields.name ?? t('contacts.page.unknownService')),
          note: format.halfDay(fields.at),
        }))}
      />
      <Links area="knowledge" most={most} items={titled(documents, 'document')} />
      <Links area="conduct" most={most} items={titled(guidelines, 'guideline')} />
    </Panel>
  );
}
