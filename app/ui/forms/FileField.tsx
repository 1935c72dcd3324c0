import { Field } from './Field'
import { controlProps, type FieldProps } from './fieldState'

type FileFieldProps = FieldProps & {
  /** As in HTML: ".csv,.xlsx". */
  accept?: string
  multiple?: boolean
}

/** A file from the reader's device; its form needs `encType="multipart/form-data"`. */
export function FileField({ accept, multiple, ...props }: FileFieldProps) {
  const { field } = props
  return (
    <Field {...props}>
      <input
        key={field.key}
        {...controlProps(props)}
        className="kern-form-input__input"
        type="file"
        accept={accept}
        multiple={multiple}
      />
    </Field>
  )
}
