// Skeletons for new documents: headings to write under, and a hint for each that disappears with the first word.
import type { KnowledgeDocument } from '../../../shared/model/knowledge.ts';
import type { RichNode, RichText } from '../../../shared/richtext/rich-text.ts';
import type { Translate } from '../../../shared/words/translator.ts';

type Kind = KnowledgeDocument['kind'];
type Body = 'paragraph' | 'bulletList' | 'orderedList';

interface Section {
  readonly heading: string;
  readonly hint: string;
  readonly body: Body;
}

function sectionsOf(t: Translate, kind: Kind): readonly Section[] {
  const section = (heading: string, hint: string, body: Body = 'paragraph'): Section => ({
    heading,
    hint,
    body,
  });
  if (kind === 'howTo')
    return [
      section(t('knowledge.template.howTo.when'), t('knowledge.template.howTo.whenHint')),
      section(t('knowledge.template.howTo.needs'), t('knowledge.template.howTo.needsHint'), 'bulletList'),
      section(t('knowledge.template.howTo.steps'), t('knowledge.template.howTo.stepsHint'), 'orderedList'),
      section(t('knowledge.template.howTo.care'), t('knowledge.template.howTo.careHint')),
      section(t('knowledge.template.howTo.basis'), t('knowledge.template.howTo.basisHint')),
    ];
  if (kind === 'article')
    return [
      section(t('knowledge.template.article.short'), t('knowledge.template.article.shortHint')),
      section(t('knowledge.template.article.main'), t('knowledge.template.article.mainHint'), 'bulletList'),
      section(t('knowledge.template.article.more'), t('knowledge.template.article.moreHint')),
      section(t('knowledge.template.article.source'), t('knowledge.template.article.sourceHint')),
    ];
  return [
    section(t('knowledge.template.insight.seen'), t('knowledge.template.insight.seenHint')),
    section(t('knowledge.template.insight.shows'), t('knowledge.template.insight.showsHint'), 'bulletList'),
    section(t('knowledge.template.insight.cause'), t('knowledge.template.insight.causeHint')),
    section(t('knowledge.template.insight.propose'), t('knowledge.template.insight.proposeHint')),
  ];
}

const paragraph: RichNode = { type: 'paragraph' };

function bodyNode(body: Body): RichNode {
  return body === 'paragraph'
    ? paragraph
    : { type: body, content: [{ type: 'listItem', content: [paragraph] }] };
}

/** The skeleton of a new document. */
export function templateText(t: Translate, kind: Kind): RichText {
  const content = sectionsOf(t, kind).flatMap(({ heading, body }): RichNode[] => [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] },
    bodyNode(body),
  ]);
  return { type: 'doc', content };
}

/** Hints by the heading that they belong to. */
export const templateHints = (t: Translate, kind: Kind): Readonly<Record<string, string>> =>
  Object.fromEntries(sectionsOf(t, kind).map(({ heading, hint }) => [heading, hint]));
