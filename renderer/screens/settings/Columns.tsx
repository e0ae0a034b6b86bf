// Panels of a settings page, in one column or two.
import styles from './settings.module.css';

export interface ColumnsProps {
  readonly left: readonly React.ComponentType[];
  readonly right?: readonly React.ComponentType[];
}

export function Columns({ left, right }: ColumnsProps) {
  const column = (panels: readonly React.ComponentType[]) => (
    <div className={styles.column}>
      {panels.map((View) => (
        <View key={View.name} />
      ))}
    </div>
  );
  return (
    <div className={right ? styles.columns : styles.single}>
      {column(left)}
      {right && column(right)}
    </div>
  );
}
