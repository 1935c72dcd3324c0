import { t } from '~/i18n'
import type { ThingKind } from './thing'

/** What a thing is called: `Kommentar zu „Hundesteuer online“`; one that is gone for good has no title any more. */
export function thingWords({ kind, title, part }: { kind: ThingKind; title: string; part: string }): string {
  return title === '' ? t(`moderation.gone.${kind}`) : t(`moderation.things.${kind}`, { title, part })
}

/** The same, said to its author. */
export function yourThing({ kind, title, part }: { kind: ThingKind; title: string; part: string }): string {
  return title === '' ? t(`moderation.gone.${kind}`) : t(`moderation.yours.${kind}`, { title, part })
}
