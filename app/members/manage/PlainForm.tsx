import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'

interface PlainFormProps {
  action: string
  submit: string
  lastResult?: SubmissionResult<string[]>
}

/** A form of one button that can come back with an error. */
export function PlainForm({ action, submit, lastResult }: PlainFormProps) {
  const [form] = useForm({ lastResult })
  return (
    <Form form={form} action={action}>
      <SubmitButton>{submit}</SubmitButton>
    </Form>
  )
}
