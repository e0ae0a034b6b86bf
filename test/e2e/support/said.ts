// What a window says in every language, while it stands there: the words change, the state doesn't.
import type { Page } from 'playwright-core';
import type { FailureKind } from '../../../shared/errors/failure.ts';
import { type Language, languages } from '../../../shared/words/words.ts';
import { partsOf } from '../../support/failure-parts.ts';
import { askHost } from './writing.ts';

/** Until each of the sentences stands on the page, in one language after the other; German is left. */
export async function saidInEach(
  page: Page,
  sentences: (language: Language) => readonly string[],
): Promise<void> {
  for (const language of languages.toReversed()) {
    await askHost(page, 'settings.set', { language });
    for (const sentence of sentences(language)) await page.getByText(sentence.trim()).first().waitFor();
  }
}

/** The same for a failure: what happened, and what to do next. */
export const failureSaid = (page: Page, kind: FailureKind): Promise<void> =>
  saidInEach(page, (language) => partsOf(language, kind));
