import type { Rule } from './rule'
import { attachmentsRule } from './rules/attachments.server'
import { deletedRule } from './rules/deleted.server'
import { draftsRule, draftsWarnedRule } from './rules/drafts.server'
import { inactiveAskedRule, inactiveRule } from './rules/inactive.server'
import { refusedRule, unverifiedRule } from './rules/registrations.server'
import { reportsRule } from './rules/reports.server'
import { auditRule, rowRules } from './rules/rows.server'

/** Every rule, in the order in which they are carried out. */
export const rules: Rule[] = [
  ...rowRules,
  attachmentsRule,
  unverifiedRule,
  refusedRule,
  draftsWarnedRule,
  draftsRule,
  inactiveAskedRule,
  inactiveRule,
  deletedRule,
  reportsRule,
  auditRule,
]
