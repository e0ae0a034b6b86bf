// The shape in which knowledge documents are written down.
import type { addressees, documentKinds, documentStatuses } from '../../../shared/model/knowledge.ts';
import type { Role } from '../../../shared/model/primitives.ts';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import type { ServiceKey } from './services.ts';

export interface DocumentEntry {
  readonly title: string;
  readonly kind: (typeof documentKinds)[number];
  readonly addressees: readonly (typeof addressees)[number][];
  readonly services?: readonly ServiceKey[];
  readonly tags: readonly string[];
  readonly status: (typeof documentStatuses)[number];
  readonly ownerRole: Role;
  /** Days before today on which it was begun. */
  readonly begun: number;
  /** Days from today until somebody should look at it again. */
  readonly review?: number;
  /** Days before today on which it was published, and what was said about it. */
  readonly published?: { readonly ago: number; readonly note: string };
  readonly body: RichText;
}
