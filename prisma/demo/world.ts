import { solutionDiscussions, threadDiscussions, topicDiscussions } from './discussions'
import { fachtage, sessions } from './fachtage'
import { members } from './members'
import { organisations } from './organisations'
import { products } from './products'
import { ratings } from './ratings'
import { requests } from './requests'
import { reuses } from './reuses'
import { solutions } from './solutions'

/**
 * The demonstration world as data: a small number of named organisations and people, the solutions they tell of,
 * what they say about them, what they seek, and one Fachtag. Shared by the demonstration mode and the tests; absent from a real
 * instance. Times are days before the moment of loading.
 */
export const demoWorld = {
  organisations,
  members,
  products,
  solutions,
  solutionDiscussions,
  topicDiscussions,
  threadDiscussions,
  ratings,
  requests,
  reuses,
  fachtage,
  sessions,
} as const
