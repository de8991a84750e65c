/** Request headers: which are valid. */

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Text without control characters. */
// eslint-disable-next-line no-control-regex
const text = /^[\t\u0020-\u007e\u0080-\u00ff]*$/

/** Printable ASCII without `:` and `=`: a name with one of them may hold a value, which is never repeated. */
const quotable = /^[ -9;<>-_a-~]{1,64}$/

/** Why headers are not valid: names must be tokens, and values text without control characters. */
export const headerProblem = (headers: { readonly [name: string]: string | undefined }): string | undefined => {
  for (const name in headers) {
    const value = headers[name]
    if (!token.test(name)) {
      return `${quotable.test(name) ? `the header name \`${name}\`` : "a header name"} is not a valid HTTP token`
    }
    if (typeof value !== "string") return `the header \`${name}\` is not a string`
    if (!text.test(value)) return `the header \`${name}\` has characters that HTTP does not allow`
  }
  return undefined
}
