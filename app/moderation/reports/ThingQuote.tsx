import { Quote } from '~/ui/Quote'

/** What a thing says: its plain text, and below it what is rendered. */
export function ThingQuote({ text, html }: { text: string; html: string | null }) {
  return (
    <>
      {text && (
        <Quote>
          <p className="lines">{text}</p>
        </Quote>
      )}
      {html && <Quote html={html} />}
    </>
  )
}
