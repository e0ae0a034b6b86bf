// What is read aloud, noted down or compared, in groups of characters: the digits of a request, a code to keep.
import styles from './character-groups.module.css';

export interface CharacterGroupsProps {
  readonly label: string;
  readonly groups: readonly string[];
  /** To be read from a step away, over the telephone. */
  readonly large?: boolean;
}

export function CharacterGroups({ label, groups, large = false }: CharacterGroupsProps) {
  return (
    <ol className={styles.groups} data-large={large || undefined} aria-label={label}>
      {groups.map((group, index) => (
        <li key={index}>{group}</li>
      ))}
    </ol>
  );
}
