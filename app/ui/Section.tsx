import { type ReactNode, useId } from 'react'

type SectionProps = {
  title: ReactNode
  /** Level of its heading; 2 unless it stands in another section. */
  level?: 2 | 3 | 4
  /** Anchor for links to this section. */
  id?: string
  /** A link or short list to the right of the heading. */
  aside?: ReactNode
  /** A rule above, between the large parts of a page. */
  ruled?: boolean
  children: ReactNode
}

/** A part of a page that its heading names. */
export function Section({ title, level = 2, id, aside, ruled, children }: SectionProps) {
  const headingId = useId()
  const Heading = `h${level}` as const
  return (
    <section id={id} className={ruled ? 'section section--ruled' : 'section'} aria-labelledby={headingId}>
      <div className="section__head">
        <Heading id={headingId}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}
