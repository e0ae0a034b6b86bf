// A window of its own for one task, the quick contact: no navigation, nothing around it.
import type { Command } from '../../shared/contract/feed.ts';
import styles from './frame.module.css';
import { HeldLeaveDialog } from './HeldLeaveDialog.tsx';
import type { Route } from './route.ts';
import { ScreenView } from './ScreenView.tsx';
import { useCommands } from './use-commands.ts';

const understood: readonly Command[] = ['before-close', 'before-lock', 'lock'];

export function SmallWindow({ route }: { readonly route: Route }) {
  useCommands(understood);
  return (
    <main className={styles.alone}>
      <ScreenView route={route} />
      <HeldLeaveDialog />
    </main>
  );
}
