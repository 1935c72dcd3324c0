import { t } from '~/i18n'
import { DefinitionList } from '~/ui/DefinitionList'
import { Section } from '~/ui/Section'
import type { Paper } from './paper'
import type { PaperLine } from './shorten'

/** The paper as a page, made to be printed on one sheet. */
export function DecisionPaper({ paper }: { paper: Paper }) {
  return (
    <div className="paper">
      {paper.sections.map(({ heading, lines }) => (
        <Section key={heading} title={heading}>
          <Lines lines={lines} />
        </Section>
      ))}
      <Section title={t('attachments.paper.facts')}>
        <DefinitionList wide entries={paper.facts} />
      </Section>
      <Section title={t('attachments.paper.reuse')}>
        {paper.reuses.length > 0 && (
          <ul className="paper__list">
            {paper.reuses.map(({ organisation, size, state }) => (
              <li key={organisation}>{[organisation, size, state].filter(Boolean).join(' · ')}</li>
            ))}
          </ul>
        )}
        {paper.reuseWords.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Section>
      <List title={t('attachments.paper.contacts')} items={paper.contacts} />
      {paper.attachments.length > 0 && (
        <Section title={t('attachments.paper.papers')}>
          <p>{paper.attachments.join(' · ')}</p>
        </Section>
      )}
      <Section title={t('attachments.paper.proposal')}>
        <p>{paper.proposal}</p>
      </Section>
      <Section title={t('attachments.paper.sources')}>
        <ul className="paper__list">
          {paper.sources.map(({ label, url }) => (
            <li key={url}>
              {label}: <a href={url}>{url}</a>
            </li>
          ))}
        </ul>
      </Section>
      <p className="muted small">
        {paper.date}
        {paper.shortened && ` · ${t('attachments.paper.shortened')}`}
      </p>
    </div>
  )
}

function Lines({ lines }: { lines: PaperLine[] }) {
  return lines.map(({ text, bullet }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines have a fixed order and no identity
    <p key={index} className={bullet ? 'paper__point' : undefined}>
      {text}
    </p>
  ))
}

function List({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      <ul className="paper__list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Section>
  )
}
