// Who belongs to the office: everybody's name and role, the own name to change, and others' roles for a lead.
import { Anchor, Badge, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { type Role, role as roles } from '../../../shared/model/primitives.ts';
import type { Row } from '../../../shared/model/row.ts';
import { linkTo } from '../../app/route.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { OwnName } from './OwnName.tsx';
import styles from './settings.module.css';
import type { MembersModel } from './use-members.ts';
import { useMembers } from './use-members.ts';

export function MembersPanel() {
  const { t } = useTranslation();
  const model = useMembers();
  const { members = [], memberId } = model;
  const own = members.find(({ id }) => id === memberId);
  return (
    <Panel title={t('members.title')} lead={t('members.lead')}>
      <Stack gap="md">
        {own && <OwnName key={own.fields.name} name={own.fields.name} model={model} />}
        <ul className={styles.services}>
          {members.map((member) => (
            <Member key={member.id} member={member} model={model} />
          ))}
        </ul>
        <FailureNotice failure={model.failure} />
        {members.length < 2 ? (
          <Text size="sm" c="dimmed">
            {t('members.alone')}{' '}
            <Anchor href={linkTo('settings', 'storage')}>{t('members.toStorage')}</Anchor>
          </Text>
        ) : (
          model.mayGiveRoles && (
            <Text size="sm" c="dimmed">
              {t('members.ownRole')}
            </Text>
          )
        )}
      </Stack>
    </Panel>
  );
}

interface MemberProps {
  readonly member: Row<'member'>;
  readonly model: MembersModel;
}

function Member({ member: { id, fields }, model }: MemberProps) {
  const { t } = useTranslation();
  const isOwn = id === model.memberId;
  const give = async (role: Role) => {
    if (!(await model.setRole(id, role))) return;
    notifications.show({
      message: t('members.roleChanged', { name: fields.name, role: t(`model.role.${role}`) }),
    });
  };
  return (
    <li className={styles.member}>
      <span className={styles.serviceName}>
        {fields.name}{' '}
        {isOwn && (
          <Badge variant="default" tt="none">
            {t('members.you')}
          </Badge>
        )}
      </span>
      {model.mayGiveRoles && !isOwn ? (
        <NativeSelect
          aria-label={t('members.role', { name: fields.name })}
          data={roles.options.map((value) => ({ value, label: t(`model.role.${value}`) }))}
          value={fields.role}
          onChange={(event) => void give(event.currentTarget.value as Role)}
        />
      ) : (
        <span>{t(`model.role.${fields.role}`)}</span>
      )}
    </li>
  );
}
