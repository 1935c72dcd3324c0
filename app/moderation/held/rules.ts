/** What administrators set: how many posts of a new member wait, and from how many links on a post does. 0 is off. */
export interface HoldingRules {
  firstPosts: number
  links: number
}

/** A site that is run for real begins with these; the demonstration and tests have none. */
export const usualRules: HoldingRules = { firstPosts: 1, links: 5 }
export const noRules: HoldingRules = { firstPosts: 0, links: 0 }

/** Why the Fachtag team is to look at a post: `links_added` at one that stays in sight meanwhile. */
export type HoldReason = 'first' | 'links' | 'links_added'

/** Why a new post waits before others see it; empty where it does not. */
export function reasonsToHold(
  rules: HoldingRules,
  post: { releasedBefore: number; links: number },
): Extract<HoldReason, 'first' | 'links'>[] {
  const reasons: Extract<HoldReason, 'first' | 'links'>[] = []
  if (post.releasedBefore < rules.firstPosts) reasons.push('first')
  if (isLinkHeavy(rules, post.links)) reasons.push('links')
  return reasons
}

/** Whether a change of what others see already is to be looked at. */
export function addsLinks(rules: HoldingRules, links: { before: number; after: number }): boolean {
  return links.after > links.before && isLinkHeavy(rules, links.after)
}

function isLinkHeavy(rules: HoldingRules, links: number): boolean {
  return rules.links > 0 && links >= rules.links
}
