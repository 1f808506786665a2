/** An error whose message is for the person at the keyboard: one line, with the remedy where there is one. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
