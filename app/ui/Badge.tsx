import { Icon, type IconName } from './Icon'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

const SHAPE: Record<Tone, IconName> = {
  neutral: 'ring',
  info: 'half',
  success: 'full',
  warning: 'warning',
  danger: 'square',
}

/** A state as a word with a shape of its own; the colour only adds to them. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: string }) {
  return (
    <span className={`kern-badge kern-badge--${tone}`}>
      <Icon name={SHAPE[tone]} size={16} />
      {children}
    </span>
  )
}
