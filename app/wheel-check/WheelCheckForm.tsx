/**
 * The form that the buttons of a result belong to. They stand inside the form somebody is filling in, where no other
 * form may stand, and post to an address of their own; a new tab keeps what was typed.
 */
export function WheelCheckForm() {
  return <form id={wheelCheckFormId} method="post" target="_blank" />
}

/** Names that form for its buttons. */
export const wheelCheckFormId = 'gibt-es-das-schon-aktion'
