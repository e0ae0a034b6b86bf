// A view that threw: the rest of the window goes on, and the person gets a way out instead of a white page.
import { Button, Code, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { Translation } from 'react-i18next';

interface CrashProps {
  readonly children: ReactNode;
}

/** Give it the route as `key`: going elsewhere clears it. */
export class Crash extends Component<CrashProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state as { readonly error: Error | null };
    if (error === null) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <Stack role="alert" align="flex-start" maw="40rem">
            <h1>{t('frame.crashed.title')}</h1>
            <Text>{t('frame.crashed.text')}</Text>
            <Button onClick={() => window.location.reload()}>{t('frame.crashed.reload')}</Button>
            <Code block>{error.message}</Code>
          </Stack>
        )}
      </Translation>
    );
  }
}
