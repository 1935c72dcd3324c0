import { equipment } from '../equipment'
import type { DemoOrganisationHandle } from '../organisations'
import type { DemoProductHandle } from '../products'
import { insertRow } from './rows.server'
import type { Stage } from './stage.server'

/** What organisations run; products and organisations must be there. */
export async function loadEquipment(stage: Stage): Promise<void> {
  for (const [handle, products] of Object.entries(equipment) as [
    DemoOrganisationHandle,
    readonly DemoProductHandle[],
  ][]) {
    for (const product of products) {
      await insertRow(stage.client, 'organisation_product', {
        organisation_id: stage.organisation(handle),
        product_id: stage.product(product),
        created_at: stage.daysAgo(90),
      })
    }
  }
}
