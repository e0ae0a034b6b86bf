// The guideline itself, made to be read: principle, situation, do and don't side by side, how we say it, why.
import { IconAlertCircle, IconCheck, IconCircleCheck, IconMessage, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GuidelineContent } from '../../../shared/conduct/content.ts';
import { isBlank, plainSentences } from '../../../shared/conduct/content.ts';
import type { GuidelineText } from '../../../shared/model/conduct.ts';
import { useFormat } from '../../app/use-format.ts';
import { RichTextView } from '../../editor/RichTextView.tsx';
import styles from './article.module.css';

export interface GuidelineWordsProps {
  readonly content: GuidelineContent;
  /** Shows the plain-language variant in its place. */
  readonly plain: boolean;
}

const icons = { doThis: IconCheck, dontDo: IconX, howWeSayIt: IconMessage } as const;

export function GuidelineWords({ content, plain }: GuidelineWordsProps) {
  if (plain) return <PlainLanguage content={content} />;
  return (
    <div className={styles.words}>
      {content.principle !== '' && (
        <p className={styles.principle} data-find>
          {content.principle}
        </p>
      )}
      <Part content={content} part="situation" />
      <div className={styles.sides}>
        <Part content={content} part="doThis" />
        <Part content={content} part="dontDo" />
      </div>
      <Part content={content} part="howWeSayIt" />
      <Part content={content} part="why" />
    </div>
  );
}

function Part({ content, part }: { readonly content: GuidelineContent; readonly part: GuidelineText }) {
  const { t } = useTranslation();
  if (isBlank(content[part])) return null;
  const Picture = part in icons ? icons[part as keyof typeof icons] : undefined;
  return (
    <section className={styles[part]}>
      <h3 className={styles.heading}>
        {Picture && <Picture aria-hidden size={20} className={styles.icon} />}
        {t(`conduct.part.${part}`)}
      </h3>
      <div data-find>
        <RichTextView text={content[part]} levelOffset={2} anchorPrefix={part} />
      </div>
    </section>
  );
}

/** One sentence a line, in larger letters; said honestly whether readers have checked it. */
function PlainLanguage({ content }: { readonly content: GuidelineContent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const checkedOn = content.plainLanguageCheckedOn;
  return (
    <div className={styles.words}>
      <p className={styles.checked}>
        {checkedOn === undefined ? (
          <IconAlertCircle aria-hidden size={18} />
        ) : (
          <IconCircleCheck aria-hidden size={18} />
        )}
        {checkedOn === undefined
          ? t('conduct.plain.unchecked')
          : t('conduct.plain.checked', { date: format.date(checkedOn) })}
      </p>
      <div className={styles.plain} data-find>
        {plainSentences(content.plainLanguage).map((sentence, index) => (
          <p key={index}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
