// Draws the screen of a route: while it loads, while the replica fills, and where there is none.
import { Anchor, Text } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../bridge/host-state.ts';
import { useReplicaState } from '../replica/replica.ts';
import { Loading } from '../ui/Loading.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { Crash } from './Crash.tsx';
import type { Route } from './route.ts';
import { isOpenTo, type Screen, screenOf } from './screens.ts';

/** A screen keeps its state while only the record in the address changes. */
export function ScreenView({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  const replica = useReplicaState();
  const screen = screenOf(route.area);
  const { role } = useSession();
  if (screen === undefined || screen.place === 'print') return <NotFound />;
  if (!isOpenTo(role, screen)) return <NotForYou screen={screen} />;
  if (replica.kind === 'none' || replica.kind === 'filling') return <Loading label={t('frame.filling')} />;
  return (
    <Crash key={route.area}>
      <Suspense fallback={<Loading />}>
        <screen.view id={route.id} />
      </Suspense>
    </Crash>
  );
}

/** Said calmly to whom an old link, a shortcut or the tray led here. */
function NotForYou({ screen: { label, place } }: { readonly screen: Screen }) {
  const { t } = useTranslation();
  return (
    <>
      <ScreenHeader title={t(label)} />
      <Text mb="sm">{t('frame.notForYou')}</Text>
      {place !== 'window' && <Anchor href="#/today">{t('frame.notFound.toToday')}</Anchor>}
    </>
  );
}
