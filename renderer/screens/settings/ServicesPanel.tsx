// What the office offers: without a service no contact can be noted, so a new office begins here.
import { ActionIcon, Badge, Button, Stack, Text, TextInput } from '@mantine/core';
import { IconListDetails, IconPencil, IconStarFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ServiceDialog } from './ServiceDialog.tsx';
import styles from './settings.module.css';
import type { ServiceRow } from './use-services.ts';
import { useServices } from './use-services.ts';

/** Rows before "show more". */
const shortList = 8;

export function ServicesPanel() {
  const { t } = useTranslation();
  const { services = [], mayChange } = useServices();
  const [filter, setFilter] = useState('');
  const [editing, setEditing] = useState<ServiceRow | 'new' | null>(null);
  const add = mayChange ? (
    <Button size="xs" onClick={() => setEditing('new')}>
      {t('settings.services.add')}
    </Button>
  ) : undefined;
  return (
    <Panel
      title={t('settings.services.title')}
      lead={t('settings.services.lead')}
      aside={services.length > 0 ? add : undefined}
    >
      {services.length === 0 ? (
        <EmptyState
          icon={IconListDetails}
          title={t('settings.services.empty')}
          text={t('settings.services.emptyText')}
          action={add}
        />
      ) : (
        <Stack gap="sm">
          <TextInput
            aria-label={t('settings.services.filter')}
            placeholder={t('settings.services.filter')}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          <Services
            services={services.filter((service) => matches(service, filter))}
            onEdit={mayChange ? setEditing : undefined}
          />
        </Stack>
      )}
      <ServiceDialog service={editing} onClose={() => setEditing(null)} />
    </Panel>
  );
}

function matches({ fields }: ServiceRow, filter: string): boolean {
  const wanted = filter.trim().toLocaleLowerCase();
  return [fields.name, fields.category, ...fields.synonyms].some((text) =>
    text.toLocaleLowerCase().includes(wanted),
  );
}

interface ServicesProps {
  readonly services: readonly ServiceRow[];
  readonly onEdit: ((service: ServiceRow) => void) | undefined;
}

function Services({ services, onEdit }: ServicesProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? services : services.slice(0, shortList);
  if (services.length === 0) return <Text c="dimmed">{t('settings.services.noMatch')}</Text>;
  return (
    <>
      <ul className={styles.services}>
        {shown.map((service) => (
          <li key={service.id} className={styles.service}>
            <span className={styles.serviceName}>
              {service.fields.name}{' '}
              {service.fields.favourite && (
                <IconStarFilled
                  role="img"
                  aria-label={t('settings.services.favourite')}
                  size={14}
                  className={styles.star}
                />
              )}
            </span>
            {!service.fields.active && (
              <Badge variant="default" tt="none">
                {t('settings.services.inactive')}
              </Badge>
            )}
            {onEdit && (
              <ActionIcon
                variant="subtle"
                aria-label={t('settings.services.edit', { name: service.fields.name })}
                onClick={() => onEdit(service)}
              >
                <IconPencil aria-hidden size={18} stroke={1.6} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {services.length > shown.length && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {t('settings.services.showAll', { count: services.length - shown.length })}
        </Button>
      )}
    </>
  );
}
