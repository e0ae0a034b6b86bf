// The button that opens the access to the storage: in its panel, and where a failure can be mended there.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../../shared/errors/failure.ts';
import { AccessDialog } from './AccessDialog.tsx';

export interface ChangeAccessProps {
  readonly label: string;
  /** False hides the button; an open dialog stays, because a round that begins takes nothing from who is typing. */
  readonly offered?: boolean;
}

export function ChangeAccess({ label, offered = true }: ChangeAccessProps) {
  const [changes, setChanges] = useState(false);
  return (
    <>
      {offered && (
        <div>
          <Button variant="default" onClick={() => setChanges(true)}>
            {label}
          </Button>
        </div>
      )}
      <AccessDialog opened={changes} onClose={() => setChanges(false)} />
    </>
  );
}

const mendable: ReadonlySet<Failure['kind']> = new Set([
  'target-wrong-password',
  'target-not-allowed',
  'target-insecure',
  'target-name-unknown',
  'target-not-storage',
  'target-redirected',
  'target-region',
  'target-folder-missing',
  'target-not-writable',
  'space-missing',
  'space-foreign',
]);

/** True for failures that another password or address may end. */
export const mayMendAccess = ({ kind }: Failure): boolean => mendable.has(kind);
