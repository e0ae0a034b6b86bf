// Draws the screen of a route: while it loads, while the replica fills, and where there is none.
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useReplicaState } from '../replica/replica.ts';
import { Loading } from '../ui/Loading.tsx';
import { NotFound } from '../ui/NotFound.tsx';
import { Crash } from './Crash.tsx';
import type { Route } from './route.ts';
import { screenOf } from './screens.ts';

/** A screen keeps its state while only the record in the address changes. */
export function ScreenView({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  const replica = useReplicaState();
  const screen = screenOf(route.area);
  if (screen === undefined || screen.place === 'print') return <NotFound />;
  if (replica.kind === 'none' || replica.kind === 'filling') return <Loading label={t('frame.filling')} />;
  return (
    <Crash key={route.area}>
      <Suspense fallback={<Loading />}>
        <screen.view id={route.id} />
      </Suspense>
    </Crash>
  );
}
