// The heading of a step on the way in: takes the focus once, when the step appears.
import { Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

export interface StepHeadingProps {
  readonly title: string;
  readonly lead: string;
  /** The lead says what to do now, and is no mere context. */
  readonly strong?: boolean;
}

export function StepHeading({ title, lead, strong = false }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <Title order={1} tabIndex={-1} ref={heading}>
        {title}
      </Title>
      <Text {...(strong ? { size: 'lg' } : { c: 'dimmed' })}>{lead}</Text>
    </div>
  );
}
