// The list of shortcuts that work right now, as `?` shows it.
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { closeOver, useOver } from './palette.ts';
import type { Shortcut } from './shortcuts.ts';
import { useShortcuts } from './shortcuts.ts';
import styles from './shortcuts-dialog.module.css';

/** Drawn by the frame. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  // Several editors on one screen obey the same keys.
  const shortcuts = [...new Map(useShortcuts().map((one) => [`${one.keys} ${one.label}`, one])).values()];
  const over = useOver();
  const here = shortcuts.filter(({ scope }) => scope === 'here');
  return (
    <Dialog
      title={t('frame.shortcuts.title')}
      opened={over === 'shortcuts'}
      onClose={closeOver}
      givesBack={over === null}
      size="lg"
    >
      {here.length > 0 && <Shortcuts title={t('frame.shortcuts.here')} shortcuts={here} />}
      <Shortcuts
        title={t('frame.shortcuts.global')}
        shortcuts={shortcuts.filter(({ scope }) => scope !== 'here')}
      />
    </Dialog>
  );
}

function Shortcuts({
  title,
  shortcuts,
}: {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}) {
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, label }) => (
          <div key={`${keys} ${label}`} className={styles.line}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** `mod+K` as two keys with the names that are printed on them. */
export function Keys({ keys }: { readonly keys: string }) {
  const { t } = useTranslation();
  const names: Readonly<Record<string, string>> = {
    mod: t('frame.shortcuts.mod'),
    shift: t('frame.shortcuts.shift'),
    alt: t('frame.shortcuts.alt'),
    ArrowRight: t('frame.shortcuts.right'),
    ArrowLeft: t('frame.shortcuts.left'),
  };
  return keys.split('+').map((key) => (
    <kbd key={key} className={styles.key}>
      {names[key] ?? key}
    </kbd>
  ));
}
