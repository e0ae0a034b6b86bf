// The storage on a card: what it says, what the person adds, and what trying it shows.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FindingsList } from './FindingsList.tsx';
import { TargetFields } from './TargetFields.tsx';
import type { TargetModel } from './use-target.ts';

export function ProbedTarget({ model }: { readonly model: TargetModel }) {
  const { t } = useTranslation();
  return (
    <>
      <TargetFields model={model} kindIsGiven />
      <div>
        <Button variant="default" loading={model.probing} onClick={() => void model.probe()}>
          {t('storage.found.probe')}
        </Button>
      </div>
      {model.findings && <FindingsList findings={model.findings} ofCard />}
    </>
  );
}
