// One member: name, role, PCs.
import { Badge, Button, NativeSelect, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { SpaceMember } from '../../../../shared/contract/space.ts';
import { type Role, role as roles } from '../../../../shared/model/primitives.ts';
import styles from '../settings.module.css';
import type { Removal } from './RemoveDialog.tsx';
import type { TeamModel } from './use-team.ts';

export interface TeamMemberProps {
  readonly member: SpaceMember;
  readonly model: TeamModel;
  readonly onRemove: (removal: Removal) => void;
}

export function TeamMember({ member, model, onRemove }: TeamMemberProps) {
  const { t } = useTranslation();
  const { name, role, own, workplace, devices } = member;
  return (
    <li className={styles.teamMember}>
      <div className={styles.member} data-plain>
        <span className={styles.serviceName}>
          {name}{' '}
          {own && !workplace && (
            <Badge variant="default" tt="none">
              {t('members.you')}
            </Badge>
          )}
          {workplace && (
            <Badge variant="default" tt="none">
              {t('team.members.workplace')}
            </Badge>
          )}
        </span>
        {model.isLead && !own ? (
          <RoleSelect member={member} model={model} />
        ) : (
          <span>{t(`model.role.${role}`)}</span>
        )}
      </div>
      <div className={styles.pcs}>
        <Text size="sm" c="dimmed">
          {devices.length === 0 ? t('team.members.noPc') : t('team.members.pc', { count: devices.length })}
          {devices.some((device) => device.own) && ` · ${t('team.members.thisPc')}`}
        </Text>
        {model.isLead && <Removals member={member} onRemove={onRemove} />}
      </div>
    </li>
  );
}

function RoleSelect({ member: { memberId, name, role }, model }: Omit<TeamMemberProps, 'onRemove'>) {
  const { t } = useTranslation();
  const give = async (given: Role) => {
    if (!(await model.changeRole(memberId, given))) return;
    notifications.show({ message: t('members.roleChanged', { name, role: t(`model.role.${given}`) }) });
  };
  return (
    <NativeSelect
      aria-label={t('members.role', { name })}
      data={roles.options.map((value) => ({ value, label: t(`model.role.${value}`) }))}
      value={role}
      disabled={model.pending}
      onChange={(event) => void give(event.currentTarget.value as Role)}
    />
  );
}

/** The whole person, and single PCs where there are several; never the PC that one sits at. */
function Removals({ member, onRemove }: Pick<TeamMemberProps, 'member' | 'onRemove'>) {
  const { t } = useTranslation();
  const { memberId, name, own, devices } = member;
  const hasMore = devices.length > 1;
  return (
    <>
      {hasMore &&
        devices.map(({ device, own: isThis }, index) =>
          isThis ? null : (
            <Button
              key={device}
              size="compact-sm"
              variant="default"
              aria-label={t('team.members.removePcNamed', { name, number: index + 1 })}
              onClick={() => onRemove({ memberId, name, pc: { device, number: index + 1 } })}
            >
              {t('team.members.removePc', { number: index + 1 })}
            </Button>
          ),
        )}
      {!own && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(hasMore ? 'team.members.removeAllNamed' : 'team.members.removeNamed', { name })}
          onClick={() => onRemove({ memberId, name })}
        >
          {t(hasMore ? 'team.members.removeAll' : 'team.members.remove')}
        </Button>
      )}
    </>
  );
}
