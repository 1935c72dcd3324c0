import { notFound } from '~/platform/http/form.server'

/** Whatever no other route knows. */
export function loader(): never {
  throw notFound()
}

export function action(): never {
  throw notFound()
}

export default function Unknown() {
  return null
}
