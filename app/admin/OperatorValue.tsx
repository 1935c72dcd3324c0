import { t } from '~/i18n'

/** A piece of the operator's data, line by line; what is missing says so. */
export function OperatorValue({ value }: { value: string | null }) {
  if (value === null) return <em>{t('legal.notSetUp')}</em>
  return <span className="lines">{value}</span>
}

/** An e-mail address to write to, or that it is missing. */
export function OperatorMail({ value }: { value: string | null }) {
  return value === null ? <OperatorValue value={null} /> : <a href={`mailto:${value}`}>{value}</a>
}
