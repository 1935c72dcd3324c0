const SHAPES = {
  info: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm-1.1 7.6v6.2h2.2V8.6Zm0-3.4v2.2h2.2V5.2Z',
  success: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm4.3 5.4-5.5 5.5-2.7-2.7-1.5 1.5 4.2 4.2 7-7Z',
  warning: 'M10 1.5 19.5 18.5H.5Zm-1.1 6.3v5.2h2.2V7.8Zm0 6.6v2.2h2.2v-2.2Z',
  danger: 'M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3Zm2.6 4v6.3h2.2V5Zm0 7.8V15h2.2v-2.2Z',
  full: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
  half: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 2v9a4.5 4.5 0 0 0 0-9Z',
  ring: 'M10 3.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm0 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
  square: 'M4 4h12v12H4Z',
  search:
    'M8.5 2a6.5 6.5 0 0 1 5.2 10.4l4.1 4.1-1.4 1.4-4.1-4.1A6.5 6.5 0 1 1 8.5 2Zm0 2a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
  check: 'm3.5 10.5 1.5-1.5 3.5 3.5L15.5 5.5 17 7l-8.5 8.5Z',
  cross: 'm5.4 4 4.6 4.6L14.6 4 16 5.4 11.4 10l4.6 4.6-1.4 1.4-4.6-4.6L5.4 16 4 14.6 8.6 10 4 5.4Z',
} as const

export type IconName = keyof typeof SHAPES

/** A one-colour sign beside words; never without words, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={SHAPES[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
