/** Fields of errors with texts of the model, which belong in no log. */

/** Hides a field from everything that prints an error: its `toJSON`, and Node for an error that is not caught. */
export const unprinted = <E extends object>(error: E, field: keyof E): E =>
  Object.hasOwn(error, field) ? Object.defineProperty(error, field, { enumerable: false }) : error
